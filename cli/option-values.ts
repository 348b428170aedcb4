import { InvalidArgumentError } from '@commander-js/extra-typings'
import { isTimeZone } from '../shared/domain/values/time/local-time'

const MAX_NUMBER = 100_000

/** Reads the value of an option as a whole number from `minimum` to 100,000. */
export const wholeNumberFrom =
  (minimum: number) =>
  (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= minimum && value <= MAX_NUMBER) return value
    throw new InvalidArgumentError(`Expected a whole number from ${minimum} to ${MAX_NUMBER}.`)
  }

/** Reads the value of an option as an IANA time zone, like Africa/Mogadishu. */
export const parseTimeZone = (text: string): string => {
  if (isTimeZone(text)) return text
  throw new InvalidArgumentError('Expected an IANA time zone like Africa/Mogadishu.')
}

/** Collects an option that may be given several times. */
export const collectValues = (value: string, earlier: string[] = []): string[] => [...earlier, value]
