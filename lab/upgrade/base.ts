/** The revision that shops run today: data of it must go on under this code, and back. Set it when a change has landed. */
export const base = '557698d3bf45d18f55bd114eb50f021fb21ec9f7'
