import type { FieldProblem } from '../values/field-problem'
import type { Clinic } from './clinic'

/** The result of saving a clinic. Conflict: another staff member saved it after this one had loaded it. */
export type ClinicSaveResult =
  | { result: 'saved'; clinic: Clinic }
  | { result: 'conflict' | 'missing' }
  | { result: 'invalid'; problems: FieldProblem[] }
