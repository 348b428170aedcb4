import type {
  RegistrationDecision,
  SeenRegistration,
} from '../../../shared/use-cases/registration/decide-registrations'
import type { FormValues } from '../forms/form-values'
import { readSelection } from '../forms/selection'

export interface DecisionForm {
  verdict: RegistrationDecision['verdict']
  people: SeenRegistration[]
  /** Whether the confirmation page before a rejection was sent. */
  confirmed: boolean
}

/** The value of a button that decides on one registration alone and ignores the selection. */
export const singleDecisionValue = (
  verdict: RegistrationDecision['verdict'],
  { id, revision }: SeenRegistration,
): string => `${verdict} ${id} ${revision}`

/**
 * The registrations that a form decides on, and the decision; undefined when the form has no decision.
 * @param limit registrations beyond this number are ignored: no page shows more
 */
export const readDecisionForm = (values: FormValues, limit: number): DecisionForm | undefined => {
  const [, chosenVerdict, id, revision] =
    /^(approve|reject)(?: ([\w-]{1,40}) (\d{1,6}))?$/.exec(values.decision ?? '') ?? []
  if (chosenVerdict === undefined) return undefined
  const verdict = chosenVerdict === 'approve' ? ('approve' as const) : ('reject' as const)
  const people =
    id === undefined
      ? readSelection(values)
          .slice(0, limit)
          .map(({ id, version }) => ({ id, revision: version }))
      : [{ id, revision: Number(revision) }]
  return { verdict, people, confirmed: values.confirmed === 'yes' }
}
