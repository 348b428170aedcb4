import { doubled } from './checks/doubled'
import { lost } from './checks/lost'
import { misled } from './checks/misled'
import { tooFast } from './checks/rate'
import { unexpected } from './checks/unexpected'
import type { Town } from './town'
import type { Places } from './world'

/** A promise that was broken in one life. */
export interface Broken {
  promise: 'lost' | 'duplicated' | 'unexpected' | 'misled' | 'counters' | 'rate'
  /** What happened to whom, for a person to read. */
  what: string
}

/** What the mail contract promises, held against the inbox and what was true when. */
export const brokenPromises = (town: Town, places: Places): Broken[] => [
  ...lost(town, places),
  ...doubled(town, places),
  ...unexpected(town, places),
  ...misled(town, places),
  ...miscounted(town),
  ...tooFast(town, places),
]

/** The counter of seats is what counting them gives. */
const miscounted = ({ table }: Town): Broken[] => {
  const confirmed = table.registrations.beginning('').filter(({ status }) => status === 'confirmed').length
  const counted = table.seats.beginning('').reduce((sum, taken) => sum + taken, 0)
  return confirmed === counted
    ? []
    : [{ promise: 'counters', what: `${counted} seats are counted as taken, by ${confirmed} people` }]
}
