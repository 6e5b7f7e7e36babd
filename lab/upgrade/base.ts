/** The revision that shops run today: data of it must go on under this code, and back. Set it when a change has landed. */
export const base = '2c194c136321a141fe209687dd62f07e9b481981'
