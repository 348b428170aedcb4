import type { Status } from '../../shared/domain/registration/registration'
import { noSeats } from '../../shared/domain/registration/seats'
import { coursesOf } from './campaign-truth'
import { doubled } from './checks/doubled'
import { unfinished } from './checks/finished'
import { uninvited } from './checks/invitations'
import { lost } from './checks/lost'
import { misled } from './checks/misled'
import { misplaced } from './checks/misplaced'
import { tooFast } from './checks/rate'
import { unexpected } from './checks/unexpected'
import type { Town } from './town'
import type { Places } from './world'

/** A promise that was broken in one life. */
export interface Broken {
  promise: 'lost' | 'duplicated' | 'unexpected' | 'misled' | 'undone' | 'counters' | 'rate'
  /** What happened to whom, for a person to read. */
  what: string
}

/** What the mail contract promises, held against the inbox and what was true when. */
export const brokenPromises = (town: Town, places: Places): Broken[] => [
  ...lost(town, places),
  ...doubled(town, places),
  ...unexpected(town, places),
  ...misled(town, places),
  ...undone(town),
  ...miscounted(town),
  ...misplaced(town),
  ...tooFast(town, places),
  ...ofCampaigns(town, places),
]

const ofCampaigns = (town: Town, places: Places): Broken[] => {
  if (town.history.campaigns.size === 0) return []
  const courses = coursesOf(town, places.ses.deliveries)
  return [...uninvited(town, courses, places), ...unfinished(town, courses)]
}

/** A change that was saved on top of a version that another change had replaced takes that change back. */
const undone = ({ history }: Town): Broken[] =>
  history.clinic.flatMap(({ is }, index): Broken[] => {
    const before = history.clinic[index - 1]?.is.version ?? is.version - 1
    return is.version === before + 1
      ? []
      : [{ promise: 'undone', what: `version ${is.version} of the clinic was saved after version ${before}` }]
  })

/** The counts of seats are what counting people gives. */
const miscounted = ({ table }: Town): Broken[] => {
  const people = table.registrations.beginning('')
  const who = (...statuses: Status[]) => people.filter(({ status }) => statuses.includes(status)).length
  const [counted = noSeats] = table.seats.beginning('')
  const are = {
    taken: who('confirmed', 'offered'),
    waiting: who('waitlisted'),
    offered: who('offered'),
    pending: who('pending'),
  }
  return (['taken', 'waiting', 'offered', 'pending'] as const)
    .filter((name) => are[name] !== counted[name])
    .map((name) => ({
      promise: 'counters',
      what: `${counted[name]} seats are counted as ${name}, by ${are[name]} people`,
    }))
}
