import type { Finding } from '../../../../shared/domain/announcement/draft'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { Empty, Notice } from '../../../../shared/pages/notice'
import { may } from '../../access/rules'
import type { Staff } from '../../access/staff'
import { ConsolePage } from '../console-page'
import { FindingList, NumberedText } from './findings'

interface AnnouncementProps {
  staff: Staff
  clinic: Clinic
  findings: Finding[]
  /** The other drafts that came from the same text. */
  others: Clinic[]
}

/** The text that a clinic was read from, each finding beside its line. */
export const AnnouncementPage = ({ staff, clinic, findings, others }: AnnouncementProps) => (
  <ConsolePage title="Announcement" staff={staff} clinic={clinic}>
    <h1>The announcement and what was found in it</h1>
    <Findings findings={findings} />
    {others.length > 0 && <Others clinics={[clinic, ...others]} />}
    {clinic.status === 'draft' && may(staff, 'GET /console/clinics/:id/edit', clinic) && (
      <div class="actions">
        <a class="button primary" href={`/console/clinics/${clinic.id}/edit`}>
          Check the draft
        </a>
      </div>
    )}
    {clinic.announcement ? (
      <NumberedText text={clinic.announcement} findings={findings} />
    ) : (
      <Empty>
        <p>This clinic was not read from an announcement.</p>
      </Empty>
    )}
  </ConsolePage>
)

const Findings = ({ findings }: { findings: Finding[] }) => {
  const toDecide = findings.filter(({ severity }) => severity === 'error').length
  const general = findings.filter(({ line }) => line === null)
  if (findings.length === 0) return <p class="lead">Everything was understood; nothing is missing.</p>
  return (
    <Notice tone={toDecide > 0 ? 'warn' : 'accent'}>
      <p>
        {findings.length === 1 ? 'One finding' : `${findings.length} findings`}
        {toDecide > 0 && `, ${toDecide} to decide before publishing`}. They stand beside their lines.
      </p>
      {general.length > 0 && <FindingList findings={general} />}
    </Notice>
  )
}

const Others = ({ clinics }: { clinics: Clinic[] }) => (
  <section>
    <h2>{clinics.length} drafts came from this text</h2>
    <ul>
      {clinics.map(({ id, title }) => (
        <li>
          <a href={`/console/clinics/${id}/edit`} dir="auto">
            {title}
          </a>
        </li>
      ))}
    </ul>
  </section>
)
