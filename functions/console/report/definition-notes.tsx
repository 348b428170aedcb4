import type { ReportDefinitions, ReportNumber } from '../../../shared/domain/clinic-report/report-definitions'

interface DefinitionNotesProps {
  definitions: ReportDefinitions
  numbers: readonly ReportNumber[]
}

/** The definitions of the numbers in a section, beside them and on paper. */
export const DefinitionNotes = ({ definitions, numbers }: DefinitionNotesProps) => (
  <ul class="small muted">
    {numbers.map((number) => (
      <li>
        <strong>{definitions[number].label}:</strong> {definitions[number].definition}
      </li>
    ))}
  </ul>
)
