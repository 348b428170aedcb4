import type { ReviewedFinding } from '../../../shared/queries/announcement-review'

interface FindingChoicesProps {
  finding: ReviewedFinding
  /** The field that a button sends. */
  name: 'choice' | 'choose'
  /** The id of the form that the buttons send, where they stand outside of it. */
  form?: string
}

/** The choices of a finding as buttons, the most likely first, each with its consequence; the one in the draft is marked. */
export const FindingChoices = ({ finding, name, form }: FindingChoicesProps) => (
  <div class="choices">
    {(finding.choices ?? []).map(({ label, consequence }, index) => {
      const text = (
        <>
          <bdi>{label}</bdi>
          {consequence && (
            <>
              {' '}
              <span class="muted">{consequence}</span>
            </>
          )}
        </>
      )
      return index === finding.chosen ? (
        <p class="chosen">In the draft: {text}</p>
      ) : (
        <button
          class="button small"
          type="submit"
          name={name}
          value={`${finding.index}.${index}`}
          form={form}
        >
          Use {text}
        </button>
      )
    })}
  </div>
)
