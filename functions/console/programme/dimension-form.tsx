import {
  type ProgrammeDimension,
  type ProgrammeGroup,
  pageDimensions,
} from '../../../shared/domain/programme/programme-groups'
import { dimensionLabels, labelGroup } from '../../../shared/queries/programme/group-labels'
import { SelectField } from '../../../shared/web/form/choice-fields'

interface DimensionFormProps {
  by: ProgrammeDimension
  groups: readonly ProgrammeGroup[]
  compared: readonly [string, string] | null
}

/** Chooses the dimension, and two of its groups to set beside each other. */
export const DimensionForm = ({ by, groups, compared }: DimensionFormProps) => {
  const options = groups.flatMap((group) =>
    group.by === null ? [] : [{ value: group.by, label: labelGroup(group.by, by, group.title) }],
  )
  return (
    <>
      <nav aria-label="Group the clinics by">
        <ul class="tabs">
          {pageDimensions.map((dimension) => (
            <li>
              <a
                href={`/console/programme?by=${dimension}`}
                aria-current={dimension === by ? 'page' : undefined}
              >
                {dimensionLabels[dimension]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {options.length > 1 && (
        <form method="get" action="/console/programme" class="filter">
          <input type="hidden" name="by" value={by} />
          <SelectField name="a" label="Compare" options={options} value={compared?.[0] ?? ''} />
          <SelectField
            name="b"
            label="with"
            options={options}
            value={compared?.[1] ?? options[1]?.value ?? ''}
          />
          <div class="actions">
            <button class="button" type="submit">
              Compare
            </button>
          </div>
        </form>
      )}
    </>
  )
}
