import { Page } from '../pieces/page.tsx';

/** What there is to see while a mail is on its way. It is the same whether the address has an account or not. */
export function LookIntoMail({ email, what }: { email: string; what: string }) {
  return (
    <Page title="Look into your mail" narrow>
      <div className="card">
        <p role="status">
          We have written to <strong>{email}</strong>. The mail says {what}.
        </p>
        <p>If nothing comes within a few minutes, check the address and look among unwanted mail.</p>
      </div>
    </Page>
  );
}
