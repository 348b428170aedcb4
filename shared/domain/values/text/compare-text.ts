/** Orders by code units, the same on every machine: negative where a comes first. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
