/** The revision that shops run today: data of it must go on under this code, and back. Set it when a change has landed. */
export const base = 'd7099475288be2026e9a6e4d9eefd41502b3bca7'
