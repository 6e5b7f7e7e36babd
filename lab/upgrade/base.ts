/** The revision that shops run today: data of it must go on under this code, and back. Set it when a change has landed. */
export const base = 'fc6a67b25bf824b632034ad0fa7ebbcf4bb2bb60'
