import { instantOf } from '../../shared/domain/time/instant'
import type { Action } from './actions'
import type { Lifetime } from './lifetime'
import type { Script } from './script'
import type { Line } from './town'

/** A life that a person can follow, line by line. */
export const storyText = (
  seed: number,
  { clinic, actions }: Script,
  life: Lifetime,
  lines: readonly Line[],
): string => {
  const days = clinic.days.map(({ date, start, end }) => `${date} ${start}-${end}`).join(' and ')
  const struck = life.struck.map(({ fault, place }) => `  ${fault} at ${place}`)
  return [
    `Seed ${seed}: a clinic on ${days} ${clinic.timeZone}, ${clinic.capacity ?? 'any number of'} seats${clinic.approval ? ', each decided' : ''}`,
    ...listsIn(actions),
    '',
    ...lines.map(({ at, who, what }) => `${instantOf(at).slice(5, 23).replace('T', ' ')}  ${who}: ${what}`),
    '',
    struck.length > 0 ? 'What went wrong:' : 'Nothing went wrong around it.',
    ...struck,
    '',
    life.broken.length > 0 ? 'Promises that were broken:' : 'No promise was broken.',
    ...life.broken.map(({ promise, what }) => `  ${promise}: ${what}`),
  ].join('\n')
}

/** Who stands on which list when it begins. */
const listsIn = (actions: readonly Action[]): string[] => {
  const listed = actions.filter((action) => action.does === 'list').filter(({ at }) => at === 0)
  return [...Map.groupBy(listed, ({ list }) => list)].map(
    ([list, those]) => `On ${list}: ${those.map(({ who }) => who).join(', ')}`,
  )
}
