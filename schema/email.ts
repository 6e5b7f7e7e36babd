/** An address as every subgraph keeps and compares it: without blanks around it, in lower case. */
export const normalEmail = (email: string): string => email.trim().toLowerCase()
