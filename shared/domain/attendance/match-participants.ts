import { createHash } from 'node:crypto'
import { normaliseEmail } from '../values/email-address'
import { foldText } from '../values/fold-text'
import { type Candidate, createCandidateFinder } from './match-candidates'
import { detectMeetingRole, type MeetingRole, meetingRoles, type RoleReason } from './meeting-role'
import type { Registrant } from './registrant'
import { findSharedAddress } from './shared-address'
import type { Stay } from './stay'

/**
 * A staff member's decision about a participant's rows: a registration id; `nobody`: not a participant; a role:
 * excluded under that role; `participant`: counted, even when the display name looks like a host or a bot.
 */
export const decisionWords = ['nobody', ...meetingRoles, 'participant'] as const
export type DecisionWord = (typeof decisionWords)[number]
export type MatchDecisions = Readonly<Record<string, string>>

export type MatchResult =
  | {
      kind: 'registrant'
      registrant: Registrant
      by: 'decision' | 'repeated-decision' | 'registrant-id' | 'email'
    }
  /** Not counted, but listed with the reason. */
  | { kind: 'excluded'; role: MeetingRole | 'nobody'; reason: RoleReason }
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
  /** Every row of the day: an address that all rows share under several names is not used. */
  stays?: readonly Stay[]
}

/**
 * Decides which registrant a stay belongs to. A staff member's decision comes first, then the host as the report or
 * the organisers' addresses identify it, then Zoom's registrant id, then the address. A participant without any of
 * these is excluded when the display name contains a role word; a similar name only proposes a registrant.
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
  const organisers = new Set(organiserEmails.map(normaliseEmail))
  const sharedAddress = findSharedAddress(stays)
  const findCandidates = createCandidateFinder(registrants)

  const matchByAddress = (stay: Stay): MatchResult | null => {
    const byRegistrantId = stay.registrantId === null ? undefined : byZoomId.get(stay.registrantId)
    if (byRegistrantId) return { kind: 'registrant', registrant: byRegistrantId, by: 'registrant-id' }
    const address = stay.email === null ? null : normaliseEmail(stay.email)
    const byAddress = address === null || address === sharedAddress ? undefined : byEmail.get(address)
    return byAddress ? { kind: 'registrant', registrant: byAddress, by: 'email' } : null
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
    // An export may write the account’s address into each row: then it makes no host of anybody either.
    const isShared = stay.email !== null && normaliseEmail(stay.email) === sharedAddress
    const unshared = isShared ? { ...stay, email: null } : stay
    const role = word === 'participant' ? null : detectMeetingRole(unshared, organisers)
    if (role !== null && role.reason !== 'name') return { kind: 'excluded', ...role }
    const registered = matchByAddress(stay)
    if (registered) return registered
    return role ? { kind: 'excluded', ...role } : { kind: 'unmatched', ...findCandidates(stay) }
  }
}
