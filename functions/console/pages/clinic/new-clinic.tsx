import type { Finding } from '../../../../shared/domain/announcement/draft'
import { TextArea } from '../../../../shared/pages/form/field'
import { HiddenOnce } from '../../../../shared/pages/form/hidden'
import { Notice } from '../../../../shared/pages/notice'
import type { Staff } from '../../access/staff'
import { ConsolePage } from '../console-page'
import { FindingList, NumberedText } from './findings'

interface NewClinicProps {
  staff: Staff
  once: string
  text?: string
  error?: string
  /** What was found in a text that holds no clinic. */
  findings?: Finding[]
}

/** The beginning: an announcement goes in, drafts come out. */
export const NewClinicPage = ({ staff, once, text = '', error, findings = [] }: NewClinicProps) => (
  <ConsolePage title="New clinic" staff={staff}>
    <h1>New clinic</h1>
    <p class="lead prose">
      Paste the announcement: the page’s text, or its HTML. Title, days, hours and programme are read from it.
      What is missing or contradictory is shown beside the text, and nothing is published yet.
    </p>
    {error && (
      <Notice tone="bad" title="No clinic was found in it">
        <p>{error}</p>
        <FindingList findings={findings.filter(({ line }) => line === null)} />
      </Notice>
    )}
    <form method="post" action="/console/clinics/new" class="card" enctype="multipart/form-data">
      <HiddenOnce once={once} />
      <TextArea
        name="text"
        label="Announcement"
        hint="A page that lists several clinics gives one draft for each."
        value={text}
        error={error && 'Paste a text with at least a date and the hours of one day.'}
        tall
        full
      />
      <div class="actions">
        <button class="button primary" type="submit">
          Read it
        </button>
      </div>
    </form>
    {findings.length > 0 && <NumberedText text={text} findings={findings} />}
  </ConsolePage>
)
