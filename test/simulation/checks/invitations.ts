import { isPlannable } from '../../../shared/domain/clinic/clinic'
import { endOf } from '../../../shared/domain/clinic/clinic-times'
import { millisOf } from '../../../shared/domain/time/instant'
import { type Course, wasOpen } from '../campaign-truth'
import type { Broken } from '../checks'
import type { Delivery } from '../ses'
import type { Town } from '../town'
import { clinicSpans, everIn, SKEW } from '../truth'
import type { Places } from '../world'
import { titleOf } from './title'

/** So long a worker may live. */
const WORKER = 30_000

/** Invitations that nobody was to get, or twice; and claims while the campaign stood still. */
export const uninvited = (town: Town, courses: readonly Course[], { ses }: Places): Broken[] => {
  const wrong = ses.deliveries.flatMap((delivery): Broken[] => {
    const why = delivery.key.kind === 'invitation' && whyNot(town, courses, delivery)
    return why ? [{ promise: 'unexpected', what: `${titleOf(town, delivery.key)} came though ${why}` }] : []
  })
  return [...wrong, ...twice(town, courses), ...claimedAtRest(town, courses), ...takenBack(town)]
}

const whyNot = (town: Town, courses: readonly Course[], delivery: Delivery): string | undefined => {
  const { key, to, claimedAt, at } = delivery
  const course = courses.find(({ number }) => number === key.planVersion)
  if (!course) return 'the campaign was never started'
  if ((course.meant.get(to) ?? 'never') === 'never') return 'the campaign was not started for her'
  if (!everIn(course.spans, claimedAt, at, ({ state }) => state === 'running'))
    return `the campaign was ${course.spans.findLast(({ from }) => from <= claimedAt)?.is.state}`
  if (wasOpen(town, to, claimedAt, at) === 'never')
    return 'she had registered or unsubscribed, or her address took no mail'
  const asks = everIn(clinicSpans(town), claimedAt, at, (clinic) => {
    const end = endOf(clinic)
    return clinic.status === 'published' && isPlannable(clinic) && at <= millisOf(end ?? '') + SKEW + WORKER
  })
  return asks ? undefined : 'the clinic was cancelled or over'
}

/** An invitation is never sent again, whatever was in doubt; nor does one campaign invite whom another has. */
const twice = (town: Town, courses: readonly Course[]): Broken[] => {
  const seen = new Set<string>()
  const again = courses.flatMap(({ started, deliveries }) =>
    deliveries.filter(({ mail, to }) => {
      const first = started.reminds === null ? to : mail
      const isKnown = seen.has(first) || seen.has(mail)
      seen.add(first).add(mail)
      return isKnown
    }),
  )
  return again.map(({ key }) => ({ promise: 'duplicated', what: `${titleOf(town, key)} is one too many` }))
}

/** Whoever was at it when the campaign was paused or ended may still claim; nobody who begins later. */
const claimedAtRest = (town: Town, courses: readonly Course[]): Broken[] =>
  [...town.history.claims.values()].flat().flatMap(({ at, is }): Broken[] => {
    if (is.kind !== 'invitation') return []
    const course = courses.find(({ number }) => number === is.planVersion)
    const isAtWork = course && everIn(course.spans, at - WORKER, at, ({ state }) => state === 'running')
    return isAtWork
      ? []
      : [{ promise: 'unexpected', what: `${titleOf(town, is)} was claimed while its campaign stood still` }]
  })

/** A change that was saved on top of another that it did not know of takes that one back. */
const takenBack = ({ history }: Town): Broken[] =>
  [...history.campaigns.values()].flatMap((all) =>
    all.flatMap(({ is }, index): Broken[] => {
      const before = all[index - 1]?.is.version ?? 0
      const what = `version ${is.version} of campaign ${is.number} was saved after version ${before}`
      return is.version === before + 1 ? [] : [{ promise: 'undone', what }]
    }),
  )
