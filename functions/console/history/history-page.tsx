import type { StaffMember } from '../../../shared/domain/access/staff'
import {
  dayColumnDescription,
  dayColumnName,
  historyColumnDescriptions,
} from '../../../shared/import/history/history-columns'
import { TextAreaField } from '../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'

interface HistoryPageProps {
  staff: StaffMember
  text?: string
  error?: string
}

/** The form for a CSV of past clinics; the next page shows what would be recorded. */
export const HistoryPage = ({ staff, text = '', error }: HistoryPageProps) => (
  <ConsolePage title="Record past clinics" staff={staff}>
    <h1>Record past clinics</h1>
    <p class="lead prose">
      Clinics that are over count in the programme report, marked as recorded afterwards. They send no e-mail
      and are not shown on the public site. The next page shows what is recorded before anything is stored.
    </p>
    {error && (
      <NoticeBox tone="bad" title="No clinic found">
        <p>{error}</p>
      </NoticeBox>
    )}
    <form method="post" action="/console/history" class="card" enctype="multipart/form-data">
      <div class="field">
        <label for="field-file">CSV file</label>
        <span class="hint">
          <a href="/console/history/template.csv">Download the template</a>
        </span>
        <input id="field-file" type="file" name="file" accept=".csv,.txt,text/csv" />
      </div>
      <TextAreaField
        name="text"
        label="Or paste the rows with their header"
        value={text}
        tall
        full
        optional="optional"
      />
      <div class="actions">
        <button class="button primary" type="submit">
          Continue
        </button>
      </div>
    </form>
    <details>
      <summary>The columns</summary>
      <p>Only a title is required. An empty cell is not known.</p>
      <dl class="facts">
        {[...Object.entries(historyColumnDescriptions), [dayColumnName, dayColumnDescription]].map(
          ([column, description]) => (
            <div>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{description}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  </ConsolePage>
)
