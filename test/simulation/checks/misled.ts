import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/plan'
import { millisOf } from '../../../shared/domain/time/instant'
import type { Broken } from '../checks'
import { momentOf } from '../letter'
import type { Town } from '../town'
import { clinicSpans, registrantsOf, repairedBy, roundsOf, type Span } from '../truth'
import { personOf } from '../visits'
import type { Places } from '../world'
import { titleOf } from './title'

/**
 * Soon after a day got a time everybody who was told another one knows the new one: of all times that a
 * person was told, calendars take the newest version. And a mail tells the times of the versions that its claim names.
 */
export const misled = (town: Town, places: Places): Broken[] => [
  ...wronglyBelieved(town, places),
  ...otherThanClaimed(town, places),
]

/** Each time of a day that stood long enough for everybody to hear of it. */
const wronglyBelieved = (town: Town, { ses }: Places): Broken[] => {
  const versions = clinicSpans(town) as Span<PlannableClinic>[]
  const numbers = versions[0]?.is.days.map(({ number }) => number) ?? []
  return numbers.flatMap((number) =>
    standings(versions, number).flatMap(({ from, to, is: day, zone }): Broken[] => {
      const known = repairedBy(town, from)
      const over = millisOf(dayWindow({ timeZone: zone }, day).to)
      if (to <= known || over <= known) return []
      const truth = momentOf(day, zone)
      return registrantsOf(town).flatMap((id): Broken[] => {
        const round = roundsOf(town, id).find((each) => each.from <= known && known < each.to)
        if (round?.is.status !== 'confirmed' || repairedBy(town, round.from) > known) return []
        if (!takesMail(town, round.is.email)) return []
        const told = ses.deliveries
          .filter((delivery) => delivery.key.recipientId === id && delivery.at <= known)
          .flatMap(({ letter }) => letter.told[String(number)] ?? [])
        const newest = told.toSorted((a, b) => a.version - b.version).at(-1)
        if (!newest || newest.moment === truth) return []
        const what = `${town.names.get(id)} still believes that day ${number} is ${newest.moment}; it is ${truth}`
        return [{ promise: 'misled', what }]
      })
    }),
  )
}

/** One after the other the times at which a day was to take place, while the clinic was published. */
const standings = (versions: readonly Span<PlannableClinic>[], number: number) => {
  const published = versions.filter(({ is }) => is.status === 'published')
  const versionIn = ({ is }: Span<PlannableClinic>) => is.days.find((day) => day.number === number)
  return [...Map.groupBy(published, (span) => versionIn(span)?.planVersion).values()].flatMap((spans) => {
    const [first, last] = [spans[0], spans.at(-1)]
    const day = first && versionIn(first)
    return day && last ? [{ from: first.from, to: last.to, is: day, zone: first.is.timeZone }] : []
  })
}

const takesMail = (town: Town, email: string): boolean =>
  !email.startsWith('rejected') && !town.history.suppressed.has(personOf(email))

const otherThanClaimed = (town: Town, { ses }: Places): Broken[] =>
  ses.deliveries.flatMap((delivery): Broken[] => {
    const told = Object.entries(delivery.letter.told)
    if (told.length === 0) return []
    const claims = town.history.claims.get(delivery.mail) ?? []
    const claim = claims.findLast(({ at: moment }) => moment <= delivery.claimedAt)?.is
    const wrong = told.find(([day, { version }]) => claim && claim.told[day] !== version)
    if (!wrong) return []
    return [
      {
        promise: 'misled',
        what: `${titleOf(town, delivery.key)} tells another time of day ${wrong[0]} than its claim says`,
      },
    ]
  })
