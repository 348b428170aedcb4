import type { PlannableClinic } from '../../../shared/domain/clinic'
import { personId } from '../../../shared/domain/ids'
import { millisOf } from '../../../shared/domain/instant'
import { dayWindow } from '../../../shared/domain/plan'
import type { Broken } from '../checks'
import { momentOf } from '../letter'
import type { Town } from '../town'
import { clinicSpans, registrantsOf, repairedBy, roundsOf, type Span } from '../truth'
import type { Places } from '../world'
import { titleOf } from './title'

/**
 * What each person believes of each day is true when it begins: of all times she was told, calendars take the
 * newest version. And a mail tells the times of the versions that its claim names.
 */
export const misled = (town: Town, places: Places): Broken[] => [
  ...wronglyBelieved(town, places),
  ...otherThanClaimed(town, places),
]

const wronglyBelieved = (town: Town, { ses }: Places): Broken[] => {
  const versions = clinicSpans(town) as Span<PlannableClinic>[]
  const last = versions.at(-1)
  if (last?.is.status !== 'published') return []
  return last.is.days.flatMap((day) => {
    const begins = millisOf(dayWindow(last.is, day).from)
    const changed = Math.max(
      ...versions
        .filter(({ is }) => versionOf(is, day.number) === day.planVersion)
        .map(({ from }) => from)
        .slice(0, 1),
    )
    if (repairedBy(town, changed) > begins) return []
    const truth = momentOf(day, last.is.timeZone)
    return registrantsOf(town).flatMap((id): Broken[] => {
      const rounds = roundsOf(town, id)
      const round = rounds.find(({ from, to }) => from <= begins && begins < to)
      if (round?.is.status !== 'confirmed' || repairedBy(town, round.from) > begins) return []
      if (town.history.suppressed.has(personId(round.is.email)) || round.is.email.startsWith('rejected'))
        return []
      const told = ses.deliveries
        .filter((delivery) => delivery.key.recipientId === id && delivery.at < begins)
        .flatMap(({ letter }) => letter.told[String(day.number)] ?? [])
      const newest = told.toSorted((a, b) => a.version - b.version).at(-1)
      if (newest?.moment === truth) return []
      const belief = newest ? newest.moment : 'nothing'
      return [
        {
          promise: 'misled',
          what: `${town.names.get(id)} knows of day ${day.number}: ${belief}; it is ${truth}`,
        },
      ]
    })
  })
}

const versionOf = (clinic: PlannableClinic, number: number): number | undefined =>
  clinic.days.find((each) => each.number === number)?.planVersion

const otherThanClaimed = (town: Town, { ses }: Places): Broken[] =>
  ses.deliveries.flatMap((delivery): Broken[] => {
    const claims = town.history.claims.get(delivery.mail) ?? []
    const claim = claims.findLast(({ at: moment }) => moment <= delivery.claimedAt)?.is
    const wrong = Object.entries(delivery.letter.told).find(
      ([day, { version }]) => claim && claim.told[day] !== version,
    )
    if (!wrong) return []
    return [
      {
        promise: 'misled',
        what: `${titleOf(town, delivery.key)} tells another time of day ${wrong[0]} than its claim says`,
      },
    ]
  })
