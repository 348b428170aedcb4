import { normaliseEmail } from '../../values/email-address'
import { foldText } from '../../values/text/fold-text'
import { MINUTE_MS, toEpochMillis } from '../../values/time/instant'
import type { Stay } from '../zoom/stay'
import { nameKey, nameKeys } from './person-name'
import type { Registrant } from './registrant'

/**
 * Why a registrant may be the participant; the first two are strong enough to propose one person. `same-account`: the
 * participant joined under the address or the Zoom registration of this registrant, but the name is another person's.
 */
export const candidateReasons = [
  'address-in-name',
  'same-name',
  'same-account',
  'organisation-in-name',
  'clicked-at-that-minute',
] as const
export type CandidateReason = (typeof candidateReasons)[number]

export interface Candidate {
  registrant: Registrant
  /** In the order of `candidateReasons`, at least one. */
  reasons: CandidateReason[]
}

export interface CandidateFinder {
  /**
   * @param owner the registrant under whose address or Zoom registration the participant joined
   * @returns `proposal`: the only registrant with a strong reason, else null; at most five candidates
   */
  find: (stay: Stay, owner?: Registrant | null) => { proposal: Registrant | null; candidates: Candidate[] }
  /** Whether the display name is the name or the address of other registrants, and not the owner's. */
  namesAnother: (stay: Stay, owner: Registrant | null) => boolean
}

const MAX_CANDIDATES = 5
/** From the click on the joining link to Zoom's join time. */
const CLICK_WINDOW_MS = 3 * MINUTE_MS

/**
 * Finds the registrants who may be a participant without address. A name proves nothing: they are proposed to a
 * person and never matched.
 */
export const createCandidateFinder = (registrants: readonly Registrant[]): CandidateFinder => {
  const byName = Map.groupBy(registrants, ({ name }) => nameKey(name))
  const byEmail = new Map(registrants.map((registrant) => [normaliseEmail(registrant.email), registrant]))
  const clicked = registrants.filter(({ joinClickedAt }) => joinClickedAt)

  const findAddressed = (displayName: string): Set<Registrant> => {
    if (!displayName.includes('@')) return new Set()
    const words = displayName.split(/[\s()<>,;"]+/).filter((word) => word.includes('@'))
    return new Set(words.flatMap((address) => byEmail.get(normaliseEmail(address)) ?? []))
  }

  const find: CandidateFinder['find'] = (stay, owner = null) => {
    const reasons = new Map<Registrant, CandidateReason[]>()
    const add = (reason: CandidateReason, found: readonly Registrant[]) => {
      for (const registrant of found) reasons.set(registrant, [...(reasons.get(registrant) ?? []), reason])
    }
    const addressed = findAddressed(stay.name)
    const words = splitWords(stay.name)
    const folded = foldText(stay.name)
    const namesakes = new Set([...nameKeys(stay.name)].flatMap((key) => byName.get(key) ?? []))
    add('address-in-name', [...addressed])
    add('same-name', [...namesakes])
    add('same-account', owner ? [owner] : [])
    add(
      'organisation-in-name',
      registrants.filter((registrant) => namesOrganisation({ words, folded }, registrant)),
    )
    add(
      'clicked-at-that-minute',
      clicked.filter((registrant) => clickedBefore(stay, registrant)),
    )
    const strong = addressed.size > 0 ? addressed : namesakes
    const [only = null] = strong
    const candidates = [...reasons]
      .map(([registrant, why]) => ({ registrant, reasons: why }))
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .slice(0, MAX_CANDIDATES)
    return { proposal: strong.size === 1 ? only : null, candidates }
  }

  const namesAnother: CandidateFinder['namesAnother'] = ({ name }, owner) => {
    const addressed = findAddressed(name)
    const keys = nameKeys(name)
    if (owner !== null && (addressed.has(owner) || keys.has(nameKey(owner.name)))) return false
    const isNamed = addressed.size > 0 || [...keys].some((key) => byName.has(key))
    return isNamed && (owner === null || !isSpellingOf(name, owner))
  }
  return { find, namesAnother }
}

/** "Mohamed Ali" of Mohamed Ali Hassan, and the other way round: one name holds every word of the other. */
const isSpellingOf = (displayName: string, { name }: Registrant): boolean => {
  const [shown, own] = [splitWords(displayName), splitWords(name)]
  const [fewer, more] = shown.size < own.size ? [shown, own] : [own, shown]
  return fewer.size > 0 && [...fewer].every((word) => more.has(word))
}

const rankOf = ({ reasons: [first] }: Candidate): number =>
  first === undefined ? candidateReasons.length : candidateReasons.indexOf(first)

/** "Amina (NCA)": a word of the registrant's name and the name of the organisation, whole. */
const namesOrganisation = (
  { words, folded }: { words: Set<string>; folded: string },
  { name, organisation }: Registrant,
): boolean => {
  const institution = foldText(organisation)
  if (institution === '' || words.size < 2) return false
  const isNamed = words.has(institution) || (institution.length > 6 && folded.includes(institution))
  return isNamed && [...splitWords(name)].some((word) => word.length > 2 && words.has(word))
}

const splitWords = (text: string): Set<string> =>
  new Set(
    foldText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )

const clickedBefore = ({ from }: Stay, { joinClickedAt }: Registrant): boolean => {
  const waited = toEpochMillis(from) - toEpochMillis(joinClickedAt ?? '')
  return waited >= -MINUTE_MS && waited <= CLICK_WINDOW_MS
}
