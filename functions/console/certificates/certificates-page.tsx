import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Certificate } from '../../../shared/domain/certificate/certificate'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { foldText } from '../../../shared/domain/values/text/fold-text'
import { InputField } from '../../../shared/web/form/text-fields'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { CardTable } from '../components/card-table'
import { formatCertificateRule } from '../components/certificate-rule-labels'
import { ConsolePage } from '../components/console-page'
import { noticeTextFor } from '../components/labels'
import { PageLinks } from '../components/page-links'
import { readPageNumber } from '../forms/page-number'

interface CertificatesPageProps {
  staff: StaffMember
  clinic: Clinic
  certificates: readonly Certificate[]
  notice?: string | undefined
  /** Words of name, organisation or number; empty: all. */
  text: string
  /** From 1, as typed. */
  page: string
}

const CERTIFICATES_PER_PAGE = 50

/** The certificates of a clinic, by name. */
export const CertificatesPage = (props: CertificatesPageProps) => {
  const { staff, clinic, certificates, text } = props
  const matching = selectCertificates(certificates, text)
  const page = readPageNumber(props.page, matching.length, CERTIFICATES_PER_PAGE)
  const first = (page - 1) * CERTIFICATES_PER_PAGE
  return (
    <ConsolePage
      title={`Certificates: ${clinic.title}`}
      {...{ staff, clinic, notice: noticeTextFor(props.notice) }}
    >
      <h1>Certificates</h1>
      <p class="prose muted">
        Rule: {formatCertificateRule(clinic.certificateRule)}. Certificates are issued as soon as all days are
        counted. People download them on their personal page. Anyone can check a certificate’s number on the
        public site.
      </p>
      {certificates.length === 0 ? (
        <EmptyState>
          <p>No certificates yet.</p>
        </EmptyState>
      ) : (
        <>
          <form method="get" class="card">
            <InputField name="text" label="Name, organisation or number" value={text} />
            <button class="button" type="submit">
              Search
            </button>
          </form>
          <p>
            {matching.length} of {certificates.length} certificates
          </p>
          <CertificateTable clinic={clinic} rows={matching.slice(first, first + CERTIFICATES_PER_PAGE)} />
          <PageLinks
            {...{ page, count: matching.length, perPage: CERTIFICATES_PER_PAGE }}
            hrefOf={(number) => `?${new URLSearchParams({ text, page: String(number) })}`}
          />
        </>
      )}
    </ConsolePage>
  )
}

const selectCertificates = (certificates: readonly Certificate[], text: string): Certificate[] => {
  const words = foldText(text).split(' ').filter(Boolean)
  const collator = new Intl.Collator('en')
  return certificates
    .filter(({ name, organisation, code }) => {
      const folded = foldText(`${name} ${organisation} ${code}`)
      return words.every((word) => folded.includes(word))
    })
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.code < b.code ? -1 : 1))
}

const CertificateTable = ({ clinic, rows }: { clinic: Clinic; rows: Certificate[] }) => (
  <CardTable
    rows={rows}
    columns={[
      { label: 'Name', render: ({ name }) => name, dir: 'auto' },
      { label: 'Organisation', render: ({ organisation }) => organisation, dir: 'auto' },
      { label: 'Number', render: ({ code }) => <a href={`/certificates/${code}`}>{code}</a> },
      {
        label: 'Issued',
        render: ({ issuedAt }) => (
          <ZonedDateTime instant={issuedAt} zone={clinic.timeZone ?? 'UTC'} language="en" form="short" />
        ),
      },
      {
        label: 'Status',
        render: ({ revokedAt }) => (
          <StatusBadge tone={revokedAt ? 'bad' : 'good'}>{revokedAt ? 'Revoked' : 'Valid'}</StatusBadge>
        ),
      },
      {
        label: 'Change',
        isLabelHidden: true,
        render: (certificate) => <ChangeForm {...{ clinic, certificate }} />,
      },
    ]}
  />
)

const ChangeForm = ({ clinic, certificate }: { clinic: Clinic; certificate: Certificate }) => {
  const { registrationId, revision, revokedAt, name } = certificate
  return (
    <details>
      <summary>
        Change<span class="hidden"> the certificate of {name}</span>
      </summary>
      <form method="post" action={`/console/clinics/${clinic.id}/certificates`}>
        <input type="hidden" name="registration" value={registrationId} />
        <input type="hidden" name="revision" value={String(revision)} />
        <InputField name="name" label="Name on the certificate" value={name} maxlength={200} />
        <div class="actions">
          <button class="button" type="submit" name="change" value="correct">
            Correct name
          </button>
          <button
            class={revokedAt ? 'button' : 'button danger'}
            type="submit"
            name="change"
            value={revokedAt ? 'reinstate' : 'revoke'}
          >
            {revokedAt ? 'Make valid again' : 'Revoke'}
          </button>
        </div>
      </form>
    </details>
  )
}
