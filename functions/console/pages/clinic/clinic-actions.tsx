import type { Clinic } from '../../../../shared/domain/clinic/clinic'

interface ClinicActionsProps {
  clinic: Clinic
  mayChange: boolean
  mayInvite: boolean
  /** Whether nothing is missing for publishing. */
  ready: boolean
}

/** What comes next with a clinic; the most likely step is the primary one. */
export const ClinicActions = ({ clinic, mayChange, mayInvite, ready }: ClinicActionsProps) => {
  const base = `/console/clinics/${clinic.id}`
  if (clinic.status === 'draft') return mayChange ? <DraftActions base={base} ready={ready} /> : null
  return (
    <div class="actions">
      <a class="button primary" href={`${base}/registrations`}>
        Registrations
      </a>
      <a class="button" href={`${base}/timeline`}>
        Messages
      </a>
      {mayInvite && (
        <a class="button" href={`${base}/invitations`}>
          Invitations
        </a>
      )}
      {mayChange && clinic.status === 'published' && (
        <a class="button" href={`${base}/edit`}>
          Edit
        </a>
      )}
    </div>
  )
}

const DraftActions = ({ base, ready }: { base: string; ready: boolean }) => (
  <div class="actions">
    <a class={ready ? 'button' : 'button primary'} href={`${base}/edit`}>
      Edit the draft
    </a>
    {ready && (
      <a class="button primary" href={`${base}/publish`}>
        Preview and publish
      </a>
    )}
  </div>
)
