/** A typed whole number of percent as a share, such as 0.8 for "80"; NaN, which no schema takes, for anything else. */
export const readPercent = (typed: string): number =>
  /^\d{1,3}$/.test(typed) ? Number(typed) / 100 : Number.NaN
