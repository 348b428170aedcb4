import type { FieldProblem } from '../values/field-problem'
import type { Clinic } from './clinic'

/** What came of saving a clinic. A conflict: somebody else saved it since the person looked. */
export type ClinicSaveResult =
  | { result: 'saved'; clinic: Clinic }
  | { result: 'conflict' | 'missing' }
  | { result: 'invalid'; problems: FieldProblem[] }
