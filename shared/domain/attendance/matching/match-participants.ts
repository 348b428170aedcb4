import { createHash } from 'node:crypto'
import { normaliseEmail } from '../../values/email-address'
import { foldText } from '../../values/text/fold-text'
import type { Stay } from '../zoom/stay'
import { type Candidate, createCandidateFinder } from './match-candidates'
import { detectMeetingRole, type MeetingRole, meetingRoles, type RoleReason } from './meeting-role'
import { nameKey } from './person-name'
import type { Registrant } from './registrant'
import { findSharedAddresses } from './shared-address'

/**
 * A staff member's decision about a participant's rows: a registration id; `not-participant`: not a participant; a role:
 * excluded under that role; `participant`: counted, even when the display name looks like a host or a bot.
 */
export const decisionWords = ['not-participant', ...meetingRoles, 'participant'] as const
export type DecisionWord = (typeof decisionWords)[number]
export type MatchDecisions = Readonly<Record<string, string>>

export type MatchResult =
  | {
      kind: 'registrant'
      registrant: Registrant
      by: 'decision' | 'repeated-decision' | 'registrant-id' | 'email'
    }
  /** Not counted, but listed with the reason. */
  | { kind: 'excluded'; role: MeetingRole | 'not-participant'; reason: RoleReason }
  /** `proposal`: the one registrant who is likely; `candidates`: all who are plausible, with reasons. */
  | { kind: 'unmatched'; proposal: Registrant | null; candidates: Candidate[] }

/**
 * The name of a Zoom participant's rows: the same for every report of the day and for webhook events, so that
 * decisions survive a new upload. Neither name nor address can be read from it. 16 characters of `[A-Za-z0-9_-]`.
 */
export const participantKey = ({ name, email }: Pick<Stay, 'name' | 'email'>): string =>
  createHash('sha256')
    .update(JSON.stringify([foldText(name), email === null ? '' : normaliseEmail(email)]))
    .digest('base64url')
    .slice(0, 16)

export interface MatchInput {
  registrants: readonly Registrant[]
  decisions: MatchDecisions
  /** The participants whose decision the system repeated from another day or clinic. */
  repeatedDecisions?: ReadonlySet<string>
  organiserEmails: readonly string[]
  /**
   * Every row of the day: they show which addresses several people used, and the Zoom registration of a participant
   * whose other rows lack it.
   */
  stays?: readonly Pick<Stay, 'name' | 'email' | 'host' | 'registrantId'>[]
}

/**
 * Decides which registrant a stay belongs to. A staff member's decision comes first, then the host as the report or
 * the organisers' addresses identify it, then Zoom's registrant id, then the address. A participant without any of
 * these is excluded when the display name says a role; a similar name only proposes a registrant. An account that
 * somebody else used decides nothing: a row with another registrant's name, or with a further person's name under an
 * address of several people, is left to be asked about.
 */
export const createMatcher = ({
  registrants,
  decisions,
  repeatedDecisions = new Set(),
  organiserEmails,
  stays = [],
}: MatchInput): ((stay: Stay) => MatchResult) => {
  const byId = new Map(registrants.map((registrant) => [registrant.id, registrant]))
  const byZoomId = new Map(registrants.map((registrant) => [registrant.zoomRegistrantId, registrant]))
  const byEmail = new Map(registrants.map((registrant) => [normaliseEmail(registrant.email), registrant]))
  const byName = new Set(registrants.map(({ name }) => nameKey(name)))
  const organisers = new Set(organiserEmails.map(normaliseEmail))
  const shared = findSharedAddresses(stays)
  const finder = createCandidateFinder(registrants)
  const zoomIdsByKey = collectZoomIds(stays)

  const findOwner = ({ registrantId, email }: Stay) => {
    const byRegistrantId = registrantId === null ? undefined : byZoomId.get(registrantId)
    if (byRegistrantId) return { registrant: byRegistrantId, by: 'registrant-id' } as const
    const byAddress = email === null ? undefined : byEmail.get(normaliseEmail(email))
    return byAddress ? ({ registrant: byAddress, by: 'email' } as const) : null
  }

  const isGuestOfOrganiser = (stay: Stay): boolean =>
    shared.isUsedByAnother(stay, '') || finder.namesAnother(stay, findOwner(stay)?.registrant ?? null)

  const findRole = (stay: Stay): ReturnType<typeof detectMeetingRole> => {
    const role = detectMeetingRole(stay, organisers)
    if (role?.reason === 'organiser-address' && isGuestOfOrganiser(stay))
      return detectMeetingRole({ ...stay, email: null }, organisers)
    return role?.reason === 'name' && byName.has(nameKey(stay.name)) ? null : role
  }

  const matchByAccount = (stay: Stay): MatchResult => {
    const owner = findOwner(stay)
    if (owner === null) return { kind: 'unmatched', ...finder.find(stay) }
    const { registrant, by } = owner
    const isForeign =
      finder.namesAnother(stay, registrant) ||
      (by === 'email' && shared.isUsedByAnother(stay, registrant.name))
    return isForeign
      ? { kind: 'unmatched', ...finder.find(stay, registrant) }
      : { kind: 'registrant', registrant, by }
  }

  return (stay) => {
    const key = participantKey(stay)
    const decision = decisions[key]
    const isRepeated = repeatedDecisions.has(key)
    const word = decisionWords.find((candidate) => candidate === decision)
    if (word !== undefined && word !== 'participant') {
      return { kind: 'excluded', role: word, reason: isRepeated ? 'repeated-decision' : 'decision' }
    }
    // A decision for a registration that was withdrawn since is ignored.
    const decided = decision === undefined ? undefined : byId.get(decision)
    if (decided)
      return { kind: 'registrant', registrant: decided, by: isRepeated ? 'repeated-decision' : 'decision' }
    const isEverywhere = stay.email !== null && normaliseEmail(stay.email) === shared.everywhere
    const registrantId = stay.registrantId ?? zoomIdsByKey.get(key) ?? null
    const known = { ...stay, registrantId, email: isEverywhere ? null : stay.email }
    const role = word === 'participant' ? null : findRole(known)
    if (role !== null && role.reason !== 'name') return { kind: 'excluded', ...role }
    const match = matchByAccount(known)
    return role && match.kind === 'unmatched' ? { kind: 'excluded', ...role } : match
  }
}

/** Zoom's registrant id by participant, where the rows of one give one: else one person would be two. */
const collectZoomIds = (stays: readonly Pick<Stay, 'name' | 'email' | 'registrantId'>[]) => {
  const zoomIds = new Map<string, string | null>()
  for (const stay of stays) {
    if (stay.registrantId === null) continue
    const key = participantKey(stay)
    const isOther = zoomIds.has(key) && zoomIds.get(key) !== stay.registrantId
    zoomIds.set(key, isOther ? null : stay.registrantId)
  }
  return zoomIds
}
