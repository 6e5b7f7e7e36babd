/** The revision that shops run today: data of it must go on under this code, and back. Set it when a change has landed. */
export const base = '0b92e4c498a7050cf8878e12799d478db8fb0662'
