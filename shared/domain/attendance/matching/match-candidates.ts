import { normaliseEmail } from '../../values/email-address'
import { foldText } from '../../values/text/fold-text'
import { type Instant, MINUTE_MS, toEpochMillis } from '../../values/time/instant'
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
  // Most days match without candidates: the indexes are made for the first participant who needs them.
  const indexes = () => ({
    colleagues: createColleagueFinder(registrants),
    clicks: createClickFinder(registrants),
  })
  let prepared: ReturnType<typeof indexes> | undefined

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
    const namesakes = new Set([...nameKeys(stay.name)].flatMap((key) => byName.get(key) ?? []))
    add('address-in-name', [...addressed])
    add('same-name', [...namesakes])
    add('same-account', owner ? [owner] : [])
    prepared ??= indexes()
    add('organisation-in-name', prepared.colleagues(stay.name))
    add('clicked-at-that-minute', prepared.clicks(stay))
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
const createColleagueFinder = (registrants: readonly Registrant[]) => {
  const colleagues = registrants.map((registrant) => ({
    registrant,
    institution: foldText(registrant.organisation),
    nameWords: [...splitWords(registrant.name)].filter((word) => word.length > 2),
  }))
  const institutions = [...new Set(colleagues.map(({ institution }) => institution))].filter(
    (institution) => institution !== '',
  )
  return (displayName: string): Registrant[] => {
    const words = splitWords(displayName)
    if (words.size < 2) return []
    const folded = foldText(displayName)
    const named = new Set(
      institutions.filter(
        (institution) => words.has(institution) || (institution.length > 6 && folded.includes(institution)),
      ),
    )
    if (named.size === 0) return []
    return colleagues
      .filter(
        ({ institution, nameWords }) => named.has(institution) && nameWords.some((word) => words.has(word)),
      )
      .map(({ registrant }) => registrant)
  }
}

const splitWords = (text: string): Set<string> =>
  new Set(
    foldText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )

/** The registrants who clicked the joining link at most three minutes before the participant joined, or one after. */
const createClickFinder = (registrants: readonly Registrant[]) => {
  const clicks = registrants
    .flatMap((registrant, order) =>
      registrant.joinClickedAt ? [{ registrant, order, at: toEpochMillis(registrant.joinClickedAt) }] : [],
    )
    .toSorted((a, b) => a.at - b.at)
  return ({ from }: { from?: Instant | undefined }): Registrant[] => {
    // A row that is only to be named, as an erasure asks for it, has no times.
    if (from === undefined) return []
    const joinedAt = toEpochMillis(from)
    const first = indexFrom(clicks, joinedAt - CLICK_WINDOW_MS)
    const found = clicks.slice(first, indexFrom(clicks, joinedAt + MINUTE_MS + 1))
    return found.toSorted((a, b) => a.order - b.order).map(({ registrant }) => registrant)
  }
}

/** Where the first is that is not before `at`, in the order of time. */
const indexFrom = (clicks: readonly { at: number }[], at: number): number => {
  let [low, high] = [0, clicks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clicks[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
