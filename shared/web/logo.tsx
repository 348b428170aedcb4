/** The clinics’ mark: a shield with signal waves. Decoration only, the name is shown beside it. */
export const ClinicsLogo = () => (
  <svg width="34" height="34" viewBox="0 0 34 34" fill="none" aria-hidden="true" focusable="false">
    <path d="M17 2 30 6.5v9.2c0 8-5.4 13.6-13 16.3C9.4 29.3 4 23.7 4 15.7V6.5Z" fill="currentColor" />
    <path
      d="M11 20.5v-3M15 20.5v-6M19 20.5v-8.5M23 20.5V9.5"
      stroke="#fff"
      stroke-width="2.2"
      stroke-linecap="round"
    />
  </svg>
)
