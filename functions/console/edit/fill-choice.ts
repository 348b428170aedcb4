import type { DraftClinic, DraftDay, FindingChoice } from '../../../shared/announcement/draft-clinic'
import { endsNextDay, shiftClockTime } from '../../../shared/domain/clinic/times/day-window'
import type { FormValues } from '../forms/form-values'
import { formatProgramme, parseProgramme } from './programme-text'

/**
 * The values of the clinic form with a choice filled in. Days that differ from the announcement have been edited, so
 * they stay as they are.
 * @param draft the clinic as it was read from the announcement
 */
export const fillChoice = (
  values: FormValues,
  draft: DraftClinic,
  { values: chosen }: FindingChoice,
): FormValues => ({
  ...values,
  ...(chosen.title === undefined ? {} : { title: chosen.title }),
  ...(chosen.country === undefined ? {} : { country: chosen.country ?? '' }),
  ...(chosen.timeZone ? { timeZone: chosen.timeZone } : {}),
  ...(chosen.mode ? { mode: chosen.mode } : {}),
  ...Object.assign(
    {},
    ...(chosen.days ?? []).map((day, row) =>
      isAsRead(values, row, draft.days[row]) ? dayValues(values, row, day, chosen.shiftMinutes ?? 0) : {},
    ),
  ),
})

const isAsRead = (values: FormValues, row: number, read: DraftDay | undefined): boolean =>
  read !== undefined &&
  values[`days.${row}.date`] === (read.date ?? '') &&
  values[`days.${row}.start`] === read.start &&
  values[`days.${row}.end`] === read.end

const dayValues = (
  values: FormValues,
  row: number,
  day: Pick<DraftDay, 'date' | 'start' | 'end'>,
  shift: number,
): FormValues => ({
  [`days.${row}.date`]: day.date ?? '',
  [`days.${row}.start`]: day.start,
  [`days.${row}.end`]: day.end,
  ...(endsNextDay(day) ? { [`days.${row}.overnight`]: 'yes' } : {}),
  ...(shift === 0
    ? {}
    : { [`days.${row}.programme`]: shiftProgramme(values[`days.${row}.programme`] ?? '', shift) }),
})

/** A programme that cannot be read stays as it was typed. */
const shiftProgramme = (text: string, minutes: number): string => {
  const read = parseProgramme(text)
  if ('problem' in read) return text
  return formatProgramme(
    read.sessions.map((session) => ({
      ...session,
      start: shiftClockTime(session.start, minutes),
      end: shiftClockTime(session.end, minutes),
    })),
  )
}

/** The choice that a button of a finding sends: `2.0` is the first choice of the third finding. */
export const findChoice = (
  findings: readonly { choices?: FindingChoice[] | undefined }[],
  sent: string | undefined,
): FindingChoice | undefined => {
  const [finding, choice] = (sent ?? '').split('.').map(Number)
  return findings[finding ?? -1]?.choices?.[choice ?? -1]
}
