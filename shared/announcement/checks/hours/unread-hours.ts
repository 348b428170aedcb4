import type { ProposedFinding } from '../../choices'
import type { AnnotatedLine } from '../../line'
import { findHoursInWords } from '../../mentions/clock/spoken-hours'

const noTimes = 'no times given.'
const maxText = 600
const maxQuote = 80

/** `from 9 to 12` without a sign that the numbers are hours. */
const bareRange =
  /(?<!\p{L})(?:from|between|de|das|du|des|с|من)\s(?:las? )?\d{1,2}(?:[:.h]\d{2})?\s(?:to|till|until|and|a|à|às|as|até|hasta|до|по|حتى|إلى)\s(?:las? )?\d{1,2}(?:[:.h]\d{2})?(?![\p{L}\d])(?!\s(?:de |of )?\p{L}{3,}\s\d{4})/iu

/**
 * The findings with the line that names hours in place of `no times given`, where one does: hours that found no place, hours in
 * words that may be read in two ways, and bare numbers.
 */
export const nameUnreadHours = (findings: ProposedFinding[], lines: AnnotatedLine[]): ProposedFinding[] => {
  if (!findings.some(({ message }) => message.includes(noTimes))) return findings
  const unplaced = findings.find(({ code, line }) => code === 'hours-unplaced' && line !== null)?.line
  const line = lines.find(({ number }) => number === unplaced) ?? lines.find(mayNameHours)
  if (!line) return findings
  return findings.map((finding) =>
    finding.code === 'hours-mismatch' && finding.message.includes(noTimes)
      ? {
          ...finding,
          line: line.number,
          message: finding.message.replace(
            noTimes,
            `line ${line.number} may name hours that were not read: "${line.text.slice(0, maxQuote)}".`,
          ),
        }
      : finding,
  )
}

const mayNameHours = ({ text, tokens, dates }: AnnotatedLine): boolean =>
  findHoursInWords(tokens) !== null ||
  (text.length <= maxText && dates.length > 0 && bareRange.test(text)) ||
  (dates.length > 0 && numberWords.test(text.slice(0, maxText)))

/** `nine to twelve` beside a date. */
const numberWords =
  /(?<!\p{L})(?:seven|eight|nine|ten|eleven|one|two) (?:to|till|until) (?:eleven|twelve|noon|one|two|three|four|five|six)(?!\p{L})(?! (?:hours|days|people|participants|persons|weeks))|(?<!\p{L})de (?:siete|ocho|nueve|diez|sept|huit|neuf|dix) (?:a|à) (?:once|doce|una|dos|onze|douze|midi)(?!\p{L})/iu
