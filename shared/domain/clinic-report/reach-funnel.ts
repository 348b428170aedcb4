import { attendedDays, type ClinicAttendee, hasJoined } from '../attendees/clinic-attendee'
import { personId } from '../ids'
import type { InvitedPeople } from './invited-people'

/** From the invitation to the attendance, in this order. */
export const funnelSteps = [
  'invited',
  'delivered',
  'pageOpened',
  'registered',
  'clicked',
  'joined',
  'attended',
] as const
export type FunnelStep = (typeof funnelSteps)[number]

/** The numbers of a clinic that are known without its lists. */
export interface KnownReach {
  registered: number | null
  clicked: number | null
  joined: number | null
  attended: number | null
}

/** One step; what is not known is null. `people` = people of `before` - `lost` + `cameOtherwise`. */
export interface FunnelRow {
  step: FunnelStep
  people: number | null
  /** The last step before it of which the number is known; null for the first one. */
  before: FunnelStep | null
  lost: number | null
  cameOtherwise: number | null
}

interface FunnelInput {
  invitations: InvitedPeople | null
  reach: KnownReach
  /** null: the lists behind the numbers are gone, or there never were any. */
  attendees: readonly ClinicAttendee[] | null
  /** Whether the clinic has a joining link to click. */
  hasJoinLink: boolean
}

interface Step {
  step: FunnelStep
  people: number | null
  /** null: it is not known who they are. */
  members: ReadonlySet<string> | null
}

/** How far people came, each step against the one before it. */
export const buildFunnel = ({ invitations, reach, attendees, hasJoinLink }: FunnelInput): FunnelRow[] => {
  const isAnonymous = attendees?.some(({ email }) => email === null) ?? true
  const keysOf = (matches: (attendee: ClinicAttendee) => boolean) =>
    attendees && new Set(attendees.filter(matches).map(keyOf))
  const steps: Step[] = [
    invitedStep('invited', invitations?.invited, invitations?.erasedInvited),
    invitedStep('delivered', invitations?.delivered, invitations?.erasedDelivered),
    { step: 'pageOpened', people: null, members: null },
    { step: 'registered', people: reach.registered, members: keysOf(() => true) },
    ...(hasJoinLink
      ? [
          {
            step: 'clicked' as const,
            people: reach.clicked,
            members: keysOf(({ clickedDays }) => clickedDays.length > 0),
          },
        ]
      : []),
    { step: 'joined', people: reach.joined, members: keysOf(hasJoined) },
    { step: 'attended', people: reach.attended, members: keysOf((person) => attendedDays(person) > 0) },
  ]
  return steps.map((step, index) => {
    const before = steps.slice(0, index).findLast(({ people }) => people !== null)
    const isAddressed = before !== undefined && invitationSteps.has(before.step)
    // An erased registrant has no address by which an invitation could be theirs.
    const isComparable = !(isAddressed && !invitationSteps.has(step.step) && isAnonymous)
    return {
      step: step.step,
      people: step.people,
      before: before?.step ?? null,
      ...compare(before, step, isComparable),
    }
  })
}

const invitationSteps: ReadonlySet<FunnelStep> = new Set(['invited', 'delivered'])

const keyOf = ({ email, registrationId }: ClinicAttendee): string =>
  email === null ? registrationId : personId(email)

const invitedStep = (
  step: FunnelStep,
  members: ReadonlySet<string> | undefined,
  erased: number | undefined,
): Step => ({
  step,
  people: members === undefined || erased === undefined ? null : members.size + erased,
  members: members === undefined || erased !== 0 ? null : members,
})

/** Steps of which every person is, by definition, in the other one. */
const isWithin = (step: FunnelStep, before: FunnelStep): boolean =>
  (before === 'invited' && step === 'delivered') ||
  (before === 'registered' && ['clicked', 'joined', 'attended'].includes(step)) ||
  (before === 'joined' && step === 'attended')

const unknown = { lost: null, cameOtherwise: null }

const compare = (
  before: Step | undefined,
  step: Step,
  isComparable: boolean,
): Pick<FunnelRow, 'lost' | 'cameOtherwise'> => {
  if (before === undefined || before.people === null || step.people === null || !isComparable) return unknown
  if (isWithin(step.step, before.step)) return { lost: before.people - step.people, cameOtherwise: 0 }
  if (before.members === null || step.members === null) return unknown
  return {
    lost: before.members.difference(step.members).size,
    cameOtherwise: step.members.difference(before.members).size,
  }
}
