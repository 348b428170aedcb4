import { RadioGroup } from '../../../shared/web/form/choice-fields'

/**
 * Asks before a new venue or mode of a published clinic is saved, because everybody registered is told. Another mode is
 * always told; of a venue that was only misspelt nobody needs a mail.
 */
export const PlaceQuestion = ({ isModeChanged }: { isModeChanged: boolean }) => (
  <div class="error-summary" role="alert">
    <h2>Nothing was saved yet</h2>
    <p>
      {isModeChanged
        ? 'The mode differs from what registrants were told. Joining links and reminders follow the new mode.'
        : 'The venue differs from what registrants were told.'}
    </p>
    <RadioGroup
      name="announcePlace"
      label="Save the change"
      options={[
        { value: 'yes', label: 'and tell all registrants by e-mail now, with an updated calendar entry' },
        ...(isModeChanged
          ? []
          : [{ value: 'no', label: 'as a correction: no e-mail now; pages and later e-mails show it' }]),
      ]}
    />
  </div>
)
