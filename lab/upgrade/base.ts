/** The revision that shops run today: data of it must go on under this code, and back. Set it when a change has landed. */
export const base = '9e8c15d8bd923b706b20636681c36b4986aad118'
