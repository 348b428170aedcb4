import type { Clinic } from '../../../shared/domain/clinic/clinic'

interface ClinicActionsProps {
  clinic: Clinic
  canEdit: boolean
  canInvite: boolean
  /** Whether nothing is missing for publishing. */
  isPublishable: boolean
}

/** The next steps with a clinic; the most likely one is the primary action. */
export const ClinicActions = ({ clinic, canEdit, canInvite, isPublishable }: ClinicActionsProps) => {
  const base = `/console/clinics/${clinic.id}`
  if (clinic.status === 'draft')
    return canEdit ? <DraftActions base={base} isPublishable={isPublishable} /> : null
  if (clinic.status === 'recorded')
    return (
      <div class="actions">
        <a class="button primary" href={`${base}/report`}>
          Report
        </a>
        {canEdit && (
          <a class="button" href={`${base}/edit`}>
            Edit
          </a>
        )}
      </div>
    )
  return (
    <div class="actions">
      <a class="button primary" href={`${base}/registrations`}>
        Registrations
      </a>
      <a class="button" href={`${base}/timeline`}>
        Messages
      </a>
      <a class="button" href={`${base}/report`}>
        Report
      </a>
      {canInvite && (
        <a class="button" href={`${base}/invitations`}>
          Invitations
        </a>
      )}
      {canEdit && clinic.status === 'published' && (
        <a class="button" href={`${base}/edit`}>
          Edit
        </a>
      )}
    </div>
  )
}

const DraftActions = ({ base, isPublishable }: { base: string; isPublishable: boolean }) => (
  <div class="actions">
    <a class={isPublishable ? 'button' : 'button primary'} href={`${base}/edit`}>
      Edit the draft
    </a>
    {isPublishable && (
      <a class="button primary" href={`${base}/publish`}>
        Preview and publish
      </a>
    )}
  </div>
)
