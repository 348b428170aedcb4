import { createHash } from 'node:crypto'
import { normaliseEmail } from '../values/email-address'
import { foldText } from '../values/fold-text'
import { detectMeetingRole, type MeetingRole } from './meeting-role'
import { nameKey, nameKeys } from './person-name'
import type { Stay } from './stay'

/** Of a registration, what attendance needs. Sector and Zoom's registrant id are null where nobody asked for them. */
export interface Registrant {
  id: string
  email: string
  name: string
  organisation: string
  sector: string | null
  country: string
  zoomRegistrantId: string | null
}

/** What a person decided about a row: whose it is, or that it is nobody on the list. */
export type MatchDecisions = Readonly<Record<string, string>>

export type MatchResult =
  | { kind: 'registrant'; registrant: Registrant; by: 'decision' | 'registrant-id' | 'email' }
  /** Set aside: counts nowhere. */
  | { kind: 'excluded'; role: MeetingRole | 'nobody' }
  /** `proposal`: the one registrant of that name, for a person to confirm. */
  | { kind: 'unmatched'; proposal: Registrant | null }

/**
 * The name of a Zoom participant's rows: the same for every report of the day and for webhook events, so that
 * decisions outlive a new upload. It tells neither name nor address. 16 characters of `[A-Za-z0-9_-]`.
 */
export const participantKey = ({ name, email }: Pick<Stay, 'name' | 'email'>): string =>
  createHash('sha256')
    .update(JSON.stringify([foldText(name), email === null ? '' : normaliseEmail(email)]))
    .digest('base64url')
    .slice(0, 16)

interface MatchInput {
  registrants: readonly Registrant[]
  decisions: MatchDecisions
  organiserEmails: readonly string[]
}

/**
 * Tells whose a stay is: first what a person decided, then roles that do not count, then Zoom's registrant id,
 * then the address. A name only ever proposes, and not even that when two registrants share it.
 */
export const createMatcher = ({
  registrants,
  decisions,
  organiserEmails,
}: MatchInput): ((stay: Stay) => MatchResult) => {
  const byId = new Map(registrants.map((registrant) => [registrant.id, registrant]))
  const byZoomId = new Map(registrants.map((registrant) => [registrant.zoomRegistrantId, registrant]))
  const byEmail = new Map(registrants.map((registrant) => [normaliseEmail(registrant.email), registrant]))
  const byName = Map.groupBy(registrants, ({ name }) => nameKey(name))
  const organisers = new Set(organiserEmails.map(normaliseEmail))

  return (stay) => {
    const decision = decisions[participantKey(stay)]
    if (decision === 'nobody') return { kind: 'excluded', role: 'nobody' }
    // A decision for somebody who has withdrawn since decides nothing.
    const decided = decision === undefined ? undefined : byId.get(decision)
    if (decided) return { kind: 'registrant', registrant: decided, by: 'decision' }
    const role = detectMeetingRole(stay, organisers)
    if (role) return { kind: 'excluded', role }
    const registered = stay.registrantId === null ? undefined : byZoomId.get(stay.registrantId)
    if (registered) return { kind: 'registrant', registrant: registered, by: 'registrant-id' }
    const addressed = stay.email === null ? undefined : byEmail.get(normaliseEmail(stay.email))
    if (addressed) return { kind: 'registrant', registrant: addressed, by: 'email' }
    return { kind: 'unmatched', proposal: proposalFor(stay.name) }
  }

  function proposalFor(name: string): Registrant | null {
    const namesakes = new Set([...nameKeys(name)].flatMap((key) => byName.get(key) ?? []))
    const [only = null] = namesakes
    return namesakes.size === 1 ? only : null
  }
}
