import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type {
  InstitutionProposal,
  SpellingReason,
} from '../../../shared/domain/institutions/propose-institutions'
import type { CountryInstitutions } from '../../../shared/queries/attendees/institutions'
import { SelectField } from '../../../shared/web/form/choice-fields'
import { formatCountry, listCountryOptions } from '../../../shared/web/form/country-zone-options'
import { InputField } from '../../../shared/web/form/text-fields'
import { EmptyState } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'

interface InstitutionsPageProps {
  staff: StaffMember
  /** Null: no country is chosen. */
  institutions: CountryInstitutions | null
  /** Countries with clinics, as links. */
  countries: string[]
  notice?: string | undefined
}

const sortByName = (countries: readonly string[]): string[] =>
  countries.toSorted((a, b) => formatCountry(a, 'en').localeCompare(formatCountry(b, 'en'), 'en'))

/** The institutions of a country: spellings that may be one, and what was decided. */
export const InstitutionsPage = ({ staff, institutions, countries, notice }: InstitutionsPageProps) => {
  const canDecide = can(staff, 'institutions:edit')
  return (
    <ConsolePage title="Institutions" {...{ staff, notice }}>
      <h1>Institutions</h1>
      <p class="prose muted">
        Reports count an organisation once per country, under all the spellings that you confirm here.
      </p>
      <nav aria-label="Countries" class="row">
        {sortByName(countries).map((country) => (
          <a
            href={`/console/institutions?country=${country}`}
            aria-current={institutions?.country === country ? 'page' : undefined}
          >
            {formatCountry(country, 'en')}
          </a>
        ))}
      </nav>
      <form method="get" class="inline">
        <SelectField
          name="country"
          label="Another country"
          value={institutions?.country ?? ''}
          empty="Select…"
          optional=""
          options={listCountryOptions('en')}
        />
        <button class="button" type="submit">
          Show
        </button>
      </form>
      {institutions && <CountrySections {...{ institutions, canDecide }} />}
    </ConsolePage>
  )
}

interface CountryProps {
  institutions: CountryInstitutions
  canDecide: boolean
}

const CountrySections = ({ institutions, canDecide }: CountryProps) => {
  const { country, proposals, choices } = institutions
  return (
    <>
      <section>
        <h2>To confirm in {formatCountry(country, 'en')}</h2>
        {proposals.length === 0 ? (
          <EmptyState>
            <p>No spellings to confirm.</p>
          </EmptyState>
        ) : (
          <ul class="cards-list">
            {proposals.map((proposal, index) => (
              <li class="card">
                <ProposalForm {...{ proposal, index, canDecide }} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {choices.length > 0 && <ChoiceList {...{ country, choices, canDecide }} />}
    </>
  )
}

const spellingReasonLabels: Record<SpellingReason, string> = {
  abbreviation: 'abbreviation',
  'same-words': 'same words',
  'similar-spelling': 'similar spelling',
}

interface ProposalProps {
  proposal: InstitutionProposal
  index: number
  canDecide: boolean
}

const ProposalForm = ({ proposal, index, canDecide }: ProposalProps) => (
  <form method="post" action="/console/institutions" class="stack">
    <input type="hidden" name="country" value={proposal.country} />
    <input type="hidden" name="institution" value={proposal.institution} />
    <h3 dir="auto">{proposal.name}</h3>
    {proposal.spellings.map(({ spelling, label, reason }) =>
      canDecide ? (
        <label class="choice">
          <input type="checkbox" name={`spelling.${spelling}`} value="yes" checked />
          <span>
            <span dir="auto">{label}</span> <span class="muted">({spellingReasonLabels[reason]})</span>
          </span>
        </label>
      ) : (
        <p>
          <span dir="auto">{label}</span> <span class="muted">({spellingReasonLabels[reason]})</span>
        </p>
      ),
    )}
    {canDecide && (
      <>
        <InputField name={`name.${index}`} label="Name of the institution" value={proposal.name} />
        <div class="actions">
          <button class="button primary" type="submit" name="action" value="confirm">
            Confirm as one institution
          </button>
          <button class="button" type="submit" name="action" value="apart">
            Keep apart
          </button>
        </div>
      </>
    )}
  </form>
)

const ChoiceList = ({
  country,
  choices,
  canDecide,
}: {
  country: string
  choices: CountryInstitutions['choices']
  canDecide: boolean
}) => (
  <section>
    <h2>Decided</h2>
    <ul class="cards-list">
      {[...Map.groupBy(choices, ({ institution }) => institution)].map(([, members]) => (
        <li class="card row">
          <span>
            <strong dir="auto">{members[0]?.name}</strong>:{' '}
            {members.length === 1 ? 'kept apart' : members.map(({ label }) => label).join('; ')}
          </span>
          {canDecide && (
            <form method="post" action="/console/institutions">
              <input type="hidden" name="country" value={country} />
              {members.map(({ spelling }) => (
                <input type="hidden" name={`spelling.${spelling}`} value="yes" />
              ))}
              <button class="button small" type="submit" name="action" value="undo">
                Undo<span class="hidden"> {members[0]?.name}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  </section>
)
