/** Why something cannot be saved as it stands. */
export interface FieldProblem {
  /** The path of the field, like `days.1.start`; the clinic as a whole: ''. */
  field: string
  code: string
  /** One plain sentence for the person who typed it. */
  message: string
}
