import type { PlaceMention } from './places/place-mentions'

/** One mention of a zone on the page; several forms next to each other are one mention. */
export interface ZoneMention {
  abbreviations: string[]
  offsets: number[]
  /** IANA names as written. */
  names: string[]
  places: PlaceMention[]
  local: boolean
  first: number
  next: number
}

export const emptyZoneMention: ZoneMention = {
  abbreviations: [],
  offsets: [],
  names: [],
  places: [],
  local: false,
  first: 0,
  next: 0,
}

/** @param first of its tokens; @param next the token after it */
export const createZoneMention = (first: number, next: number, parts: Partial<ZoneMention>): ZoneMention => ({
  ...emptyZoneMention,
  ...parts,
  first,
  next,
})
