import type { RegistrationWindow } from '../../../shared/domain/clinic/registration-window'
import type { FormValues } from '../forms/form-values'

const edges = ['opens', 'closes'] as const

/** The window as the texts of the form: `registrationWindow.opens.date`, ... */
export const registrationWindowValues = (window: RegistrationWindow): FormValues =>
  Object.fromEntries(
    edges.flatMap((edge) => [
      [`registrationWindow.${edge}.date`, window[edge]?.date ?? ''],
      [`registrationWindow.${edge}.time`, window[edge]?.time ?? ''],
    ]),
  )

/** The window as typed, for the schema to check; the stored one where a form does not have the fields. */
export const readRegistrationWindow = (submitted: FormValues, stored: RegistrationWindow): unknown =>
  Object.fromEntries(
    edges.map((edge) => {
      const [date, time] = [
        submitted[`registrationWindow.${edge}.date`]?.trim(),
        submitted[`registrationWindow.${edge}.time`]?.trim(),
      ]
      if (date === undefined && time === undefined) return [edge, stored[edge]]
      return [edge, date || time ? { date, time } : null]
    }),
  )
