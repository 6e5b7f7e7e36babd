/** The revision that shops run today: data of it must go on under this code, and back. Set it when a change has landed. */
export const base = '86cbe75211a187ab4b368b79b868e6e4cc201aff'
