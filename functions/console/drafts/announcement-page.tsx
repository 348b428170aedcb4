import type { Finding } from '../../../shared/announcement/draft-clinic'
import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { AnnotatedText, FindingList } from '../components/finding-list'

interface AnnouncementProps {
  staff: StaffMember
  clinic: Clinic
  findings: Finding[]
  /** The other drafts that came from the same text. */
  relatedDrafts: Clinic[]
}

/** The text that a clinic was read from, with each finding next to its line. */
export const AnnouncementPage = ({ staff, clinic, findings, relatedDrafts }: AnnouncementProps) => (
  <ConsolePage title="Announcement" staff={staff} clinic={clinic}>
    <h1>Review the announcement</h1>
    <FindingsSummary findings={findings} />
    {relatedDrafts.length > 0 && <RelatedDrafts staff={staff} clinics={[clinic, ...relatedDrafts]} />}
    {clinic.status === 'draft' && can(staff, 'clinic:edit', clinic) && (
      <div class="actions">
        <a class="button primary" href={`/console/clinics/${clinic.id}/edit`}>
          Review draft
        </a>
      </div>
    )}
    {clinic.announcement ? (
      <AnnotatedText text={clinic.announcement} findings={findings} />
    ) : (
      <EmptyState>
        <p>This clinic was not read from an announcement.</p>
      </EmptyState>
    )}
  </ConsolePage>
)

const FindingsSummary = ({ findings }: { findings: Finding[] }) => {
  const toDecide = findings.filter(({ severity }) => severity === 'error').length
  const withoutLine = findings.filter(({ line }) => line === null)
  if (findings.length === 0) return <p class="lead">Everything was understood; nothing is missing.</p>
  return (
    <NoticeBox tone={toDecide > 0 ? 'warn' : 'accent'}>
      <p>
        {findings.length === 1 ? '1 point to check' : `${findings.length} points to check`}
        {toDecide > 0 && `, ${toDecide} required before publishing`}, shown next to the text.
      </p>
      {withoutLine.length > 0 && <FindingList findings={withoutLine} />}
    </NoticeBox>
  )
}

const RelatedDrafts = ({ staff, clinics }: { staff: StaffMember; clinics: Clinic[] }) => (
  <section>
    <h2>{clinics.length} drafts were created from this text</h2>
    <ul>
      {clinics.map((draft) => (
        <li>
          <a
            href={`/console/clinics/${draft.id}${can(staff, 'clinic:edit', draft) ? '/edit' : ''}`}
            dir="auto"
          >
            {draft.title}
          </a>
        </li>
      ))}
    </ul>
  </section>
)
