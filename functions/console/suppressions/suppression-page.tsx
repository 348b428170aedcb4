import type { StaffMember } from '../../../shared/domain/access/staff'
import type { LiftedSuppression, Suppression } from '../../../shared/domain/mail/sending/suppression'
import type { SuppressionStatus } from '../../../shared/queries/suppression-status'
import { InputField, TextAreaField } from '../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { formatActor } from '../components/labels'

export interface SuppressionPageErrors {
  email?: string
  because?: string
}

interface SuppressionPageProps {
  staff: StaffMember
  /** What was typed as the address. */
  typed?: string
  found?: SuppressionStatus & { email: string }
  errors?: SuppressionPageErrors
  because?: string
  /** The suppression has just been lifted. */
  isLifted?: boolean
}

/** Of Amazon SES's list the page knows nothing: docs/decisions/0045-the-console-leaves-the-list-of-ses-alone.md. */
const LIFTED_NOTICE = 'The suppression is lifted here. Amazon SES may still refuse the address: see below.'

/** Finds out why an address gets no mail, and lifts its suppression. */
export const SuppressionPage = (props: SuppressionPageProps) => {
  const { staff, typed = '', found, errors = {}, isLifted = false } = props
  return (
    <ConsolePage title="Suppressed addresses" staff={staff} notice={isLifted ? LIFTED_NOTICE : undefined}>
      <h1>Suppressed addresses</h1>
      <p class="lead prose">
        An address that bounced, or whose owner reported an e-mail as spam, gets no more e-mail from any
        clinic. Lift the suppression when the person asks for it, or when the mailbox works again.
      </p>
      <form method="post" action="/console/suppressions" class="card" novalidate>
        <InputField
          name="email"
          label="E-mail address"
          type="email"
          value={typed}
          error={errors.email}
          maxlength={254}
        />
        <div class="actions">
          <button class="button primary" type="submit">
            Check address
          </button>
        </div>
      </form>
      {found && <AddressStatus {...props} found={found} />}
    </ConsolePage>
  )
}

const reasonTexts: Record<Suppression['reason'], string> = {
  bounced: 'an e-mail bounced: the address did not accept e-mail',
  complained: 'the recipient reported an e-mail as spam',
}

const AddressStatus = ({
  staff,
  found,
  errors = {},
  because = '',
  isLifted = false,
}: SuppressionPageProps & { found: SuppressionStatus & { email: string } }) => {
  const { email, suppression, lifted, hasUnsubscribed } = found
  return (
    <section>
      <h2>
        <bdi>{email}</bdi>
      </h2>
      {suppression ? (
        <NoticeBox tone="warn" title="Suppressed">
          <p>
            Since <ZonedDateTime instant={suppression.at} zone="UTC" language="en" form="short" />,{' '}
            {reasonTexts[suppression.reason]}.
          </p>
        </NoticeBox>
      ) : (
        <p>This address is not suppressed here.</p>
      )}
      {isLifted && <SesListNote />}
      {hasUnsubscribed && (
        <p>
          This person has unsubscribed from invitations. Only they can change that, with the link in an
          e-mail.
        </p>
      )}
      {suppression && <LiftForm email={email} because={because} error={errors.because} />}
      {lifted.length > 0 && <LiftedTable {...{ lifted, staff }} />}
    </section>
  )
}

/** What the button does not do, and which command does. */
const SesListNote = () => (
  <p>
    Amazon SES adds an address to a list of its own when an e-mail bounces or is reported as spam, and
    delivers nothing to it. This page does not change that list. An operator takes the address off it:{' '}
    <code>
      npm run -s clinic -- lift-suppression --stage STAGE --email-file FILE --because REASON --by NAME
    </code>
  </p>
)

const LiftForm = ({
  email,
  because,
  error,
}: {
  email: string
  because: string
  error: string | undefined
}) => (
  <form method="post" action="/console/suppressions/lift" class="card" novalidate>
    <input type="hidden" name="email" value={email} />
    <TextAreaField
      name="because"
      label="Reason"
      hint="Kept with your account and the time. Do not enter names or addresses."
      value={because}
      error={error}
    />
    <p class="muted">
      E-mails that were held back can be sent again on the messages page of the clinic while they are useful.
    </p>
    <SesListNote />
    <div class="actions">
      <button class="button primary" type="submit">
        Lift suppression
      </button>
    </div>
  </form>
)

const LiftedTable = ({ lifted, staff }: { lifted: LiftedSuppression[]; staff: StaffMember }) => (
  <>
    <h3>Lifted before</h3>
    <CardTable
      rows={lifted}
      columns={[
        {
          label: 'Lifted',
          render: ({ liftedAt }) => (
            <ZonedDateTime instant={liftedAt} zone="UTC" language="en" form="short" />
          ),
        },
        { label: 'By', render: ({ by }) => formatActor(by, staff) },
        { label: 'Reason', dir: 'auto', render: ({ because }) => because },
        { label: 'Suppressed because', render: ({ reason }) => reasonTexts[reason] },
      ]}
    />
  </>
)
