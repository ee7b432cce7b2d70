import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { finishSetup, meQuery, Problem, readSetup, type SetupLink } from "../api";
import { useWords } from "../i18n";
import { Button, Failure, failureWords, Notice, TextField, Waiting } from "../ui";
import { sessionBegan } from "./expiry";
import styles from "./forms.module.css";
import { Outside } from "./Outside";

/** The page behind a one-time link: the first account of a new installation, or a new password. */
export function SetupPage() {
  const t = useWords();
  const { token } = useParams({ from: "/setup/$token" });
  const setup = useQuery({
    queryKey: ["setup", token],
    queryFn: () => readSetup(token),
    retry: false,
    // Once the account exists the link is gone, which must not replace the page on the way out.
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const gone =
    setup.error instanceof Problem && (setup.error.status === 404 || setup.error.status === 410);
  const resets = setup.data?.purpose === "reset";
  return (
    <Outside name={gone ? t.setup.goneTitle : resets ? t.setup.resetTitle : t.setup.title}>
      {setup.isPending && <Waiting />}
      {gone && <p>{t.setup.gone}</p>}
      {setup.isError && !gone && <Failure failure={setup.error} onRetry={() => setup.refetch()} />}
      {setup.isSuccess && <AccountForm token={token} link={setup.data} />}
    </Outside>
  );
}

function AccountForm({ token, link }: { token: string; link: SetupLink }) {
  const t = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const resets = link.purpose === "reset";
  const [account, setAccount] = useState({
    username: link.username_hint ?? "",
    display_name: "",
    password: "",
    repeat: "",
  });
  const [problem, setProblem] = useState<{ field: string | null; words: string } | null>(null);
  const [working, setWorking] = useState(false);
  const set = (field: keyof typeof account) => (value: string) => {
    setAccount((now) => ({ ...now, [field]: value }));
    setProblem((now) => (now?.field === field ? null : now));
  };
  const errorOf = (field: string) => (problem?.field === field ? problem.words : null);

  const submit = async () => {
    const { repeat, ...wanted } = account;
    if (repeat !== wanted.password) {
      setProblem({ field: "repeat", words: t.setup.mismatch });
      return;
    }
    setWorking(true);
    setProblem(null);
    try {
      const me = await finishSetup(token, resets ? { password: wanted.password } : wanted);
      queries.setQueryData(meQuery.queryKey, me);
      sessionBegan();
      await navigate({ to: "/", replace: true });
    } catch (failure) {
      const field = failure instanceof Problem ? failure.field : null;
      const here = field !== null && field in account;
      setProblem({ field: here ? field : null, words: failureWords(failure, t) });
    } finally {
      setWorking(false);
    }
  };

  return (
    <Form
      className={styles.form ?? ""}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (!working) void submit();
      }}
    >
      <p>{t.setup.intro}</p>
      {problem && problem.field === null && <Notice tone="error">{problem.words}</Notice>}
      <TextField
        label={t.setup.username}
        hint={resets ? undefined : t.setup.usernameHint}
        autoComplete="username"
        value={account.username}
        onChange={set("username")}
        error={errorOf("username")}
        spellCheck="false"
        isReadOnly={resets}
        isRequired
      />
      {!resets && (
        <TextField
          label={t.setup.displayName}
          autoComplete="name"
          value={account.display_name}
          onChange={set("display_name")}
          error={errorOf("display_name")}
          isRequired
        />
      )}
      <TextField
        label={t.setup.password}
        hint={t.setup.passwordHint}
        type="password"
        autoComplete="new-password"
        value={account.password}
        onChange={set("password")}
        error={errorOf("password")}
        isRequired
      />
      <TextField
        label={t.setup.repeat}
        type="password"
        autoComplete="new-password"
        value={account.repeat}
        onChange={set("repeat")}
        error={errorOf("repeat")}
        isRequired
      />
      <Button type="submit" tone="primary" isPending={working}>
        {resets ? t.setup.resetSubmit : t.setup.submit}
      </Button>
    </Form>
  );
}
