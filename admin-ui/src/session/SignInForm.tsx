import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { type Me, meQuery, signIn } from "../api";
import { useWords } from "../i18n";
import { Button, failureWords, Notice, TextField } from "../ui";
import { sessionBegan } from "./expiry";
import styles from "./forms.module.css";

/** Username and password. `only` keeps the form to one account: the page behind it holds that person's work. */
export function SignInForm({
  only,
  onDone,
}: {
  only?: { username: string; display_name: string };
  onDone: (me: Me) => void;
}) {
  const t = useWords();
  const queries = useQueryClient();
  const [username, setUsername] = useState(only?.username ?? "");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  const submit = async () => {
    if (!username.trim() || !password) {
      setProblem(t.signIn.required);
      return;
    }
    setWorking(true);
    setProblem(null);
    try {
      const me = await signIn(username.trim(), password);
      queries.setQueryData(meQuery.queryKey, me);
      sessionBegan();
      onDone(me);
    } catch (failure) {
      setPassword("");
      setProblem(failureWords(failure, t));
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
      {problem && <Notice tone="error">{problem}</Notice>}
      <TextField
        label={t.signIn.username}
        name="username"
        autoComplete="username"
        value={username}
        onChange={setUsername}
        isReadOnly={only !== undefined}
        spellCheck="false"
        autoFocus={only === undefined}
      />
      <TextField
        label={t.signIn.password}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        autoFocus={only !== undefined}
      />
      <Button type="submit" tone="primary" isPending={working}>
        {working ? t.signIn.working : t.signIn.submit}
      </Button>
    </Form>
  );
}
