import type { MailOutcome } from '../../../shared/domain/clinic-report/mail-outcomes'
import type { ReportDefinitions } from '../../../shared/domain/clinic-report/report-definitions'
import { isCampaignKind } from '../../../shared/domain/mail/kinds/message-kinds'
import { EmptyState } from '../../../shared/web/notices'
import { type CardColumn, CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'
import { DefinitionNotes } from './definition-notes'
import { nameMailKind } from './report-labels'
import type { ReportLinks } from './report-links'

interface MailSectionProps {
  definitions: ReportDefinitions
  mails: readonly MailOutcome[]
  links: ReportLinks
}

/** What became of the clinic's mails, by kind. */
export const MailSection = ({ definitions, mails, links }: MailSectionProps) => {
  const column = (number: keyof Omit<MailOutcome, 'kind'>, label: string): CardColumn<MailOutcome> => ({
    label,
    isNumeric: true,
    render: (mail) => (
      <FigureLink
        value={mail[number]}
        href={isCampaignKind(mail.kind) ? links.invitations : links.messages}
      />
    ),
  })
  return (
    <section>
      <h2>Delivery of e-mails</h2>
      {mails.length === 0 ? (
        <EmptyState>
          <p>No e-mail of this clinic has been sent.</p>
        </EmptyState>
      ) : (
        <>
          <CardTable
            rows={mails}
            columns={[
              { label: 'E-mail', render: ({ kind }) => nameMailKind(kind) },
              column('sent', definitions.mailsSent.label),
              column('delivered', definitions.mailsDelivered.label),
              column('bounced', definitions.mailsBounced.label),
              column('complained', definitions.mailsComplained.label),
            ]}
          />
          <DefinitionNotes
            definitions={definitions}
            numbers={['mailsSent', 'mailsDelivered', 'mailsBounced', 'mailsComplained']}
          />
        </>
      )}
    </section>
  )
}
