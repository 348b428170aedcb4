/** Why a form field cannot be saved with its current value. */
export interface FieldProblem {
  /** The path of the field, like `days.1.start`; the clinic as a whole: ''. */
  field: string
  code: string
  /** One plain sentence for the person who typed it. */
  message: string
}
