import { instantOf } from '../../shared/domain/time/instant'
import type { Lifetime } from './lifetime'
import type { Script } from './script'
import type { Line } from './town'

/** A life that a person can follow, line by line. */
export const storyText = (
  seed: number,
  { clinic }: Script,
  life: Lifetime,
  lines: readonly Line[],
): string => {
  const days = clinic.days.map(({ date, start, end }) => `${date} ${start}-${end}`).join(' and ')
  const struck = life.struck.map(({ fault, place }) => `  ${fault} at ${place}`)
  return [
    `Seed ${seed}: a clinic on ${days} ${clinic.timeZone}, ${clinic.capacity ?? 'any number of'} seats${clinic.approval ? ', each decided' : ''}`,
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
