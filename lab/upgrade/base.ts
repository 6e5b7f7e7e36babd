/** The revision that shops run today: data of it must go on under this code, and back. Set it when a change has landed. */
export const base = '99f75f0cc7e336f3f5594b7b4326cf7adcb3a3e3'
