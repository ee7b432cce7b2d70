/** Written by `npm run api` from docs/api/openapi.json; not to be edited by hand. */
export interface paths {
    "/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles within reach. */
        get: operations["articles_list"];
        put?: never;
        /** Starts an article. */
        post: operations["articles_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One article. */
        get: operations["articles_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Saves content. */
        patch: operations["articles_edit"];
        trace?: never;
    };
    "/articles/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs exactly the content that was read. */
        post: operations["articles_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs the checks of the site over the saved edition. */
        get: operations["checks_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/checks/unwaive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a waiver back. */
        post: operations["checks_unwaive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/checks/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a finding stand. */
        post: operations["checks_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a submitted article for editing. */
        post: operations["articles_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All threads, resolved ones too. */
        get: operations["comments_list"];
        put?: never;
        /** Opens a thread. Words that are not in the saved body yet are kept as lost until they arrive. */
        post: operations["comments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/comments/{thread}/messages/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rewrites one's own message; that it was rewritten stays visible. */
        patch: operations["comments_rewrite"];
        trace?: never;
    };
    "/articles/{id}/comments/{thread}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a resolved thread again. */
        post: operations["comments_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/comments/{thread}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers. An answer to a resolved thread opens it again. */
        post: operations["comments_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/comments/{thread}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a thread is dealt with. */
        post: operations["comments_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/comments/{thread}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that you have seen the messages of a thread that name you. */
        post: operations["comments_seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two states of an article. */
        get: operations["articles_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to an article. */
        get: operations["articles_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hears what happens to an article: `presence` (at once and on every change), `saved` {ordinal, version, by},
         *     `comments` {counter}, `suggestions` {counter}.
         */
        get: operations["articles_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/lock/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the pen; taking it from a colleague goes on the record. */
        post: operations["lock_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who sees the draft. */
        get: operations["articles_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a tab is alive, and hears who else is there. */
        post: operations["presence_beat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The edition that one sees in the editor, as readers would meet it. */
        get: operations["articles_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/preview-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The preview links of an article whose draft one sees. */
        get: operations["previews_list"];
        put?: never;
        /** Makes a preview link. */
        post: operations["previews_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/preview-links/{link}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a preview link back. One that was taken back before stays so. */
        post: operations["previews_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the approved edition live. */
        post: operations["articles_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a claim back. */
        post: operations["articles_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Saves what a revision says as the newest text. */
        post: operations["articles_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the edition back to its author. */
        post: operations["articles_return_to_author"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a new edition of a live article. */
        post: operations["articles_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an article said then. */
        get: operations["revisions_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/revisions/{number}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names a revision. */
        post: operations["revisions_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/revisions/{number}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A revision as readers would have met it. */
        get: operations["revisions_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands the edition to the desk. */
        post: operations["articles_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was proposed. */
        get: operations["suggestions_list"];
        put?: never;
        /** Proposes an edited copy; the article itself stays as it is. */
        post: operations["suggestions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/suggestions/{suggestion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A suggestion, change by change. */
        get: operations["suggestions_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/suggestions/{suggestion}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts changes. It is an edit in every respect: the right, the lock, the version. */
        post: operations["suggestions_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/suggestions/{suggestion}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects changes; the article stays as it is. */
        post: operations["suggestions_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/suggestions/{suggestion}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one's own suggestion back; what was accepted of it stays. */
        post: operations["suggestions_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the live edition down. */
        post: operations["articles_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description. */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles within reach that use something of the plan. */
        get: operations["plan_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in person. */
        get: operations["session_show"];
        put?: never;
        /** Signs in and sets the session cookie. */
        post: operations["session_begin"];
        /** Ends the session and takes the cookie away. */
        delete: operations["session_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks at a one-time link without using it. */
        get: operations["setup_show"];
        put?: never;
        /** Uses the link. */
        post: operations["setup_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sites one works with. */
        get: operations["sites_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists of the plan pack. */
        get: operations["vocabulary_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me. */
        get: operations["work_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Which changes, into which version. */
        Acceptance: {
            /** @description The changes; null or absent for all that are not decided. */
            changes?: string[] | null;
            /**
             * Format: int64
             * @description The version of the article that you saw.
             */
            version: number;
        };
        /** @description The article after it. */
        AcceptedView: components["schemas"]["ArticleView"] & {
            /** @description Changes that were wanted and not applied, because the article went another way meanwhile; they stay undecided. */
            stale: string[];
        };
        /** @description A verb, and whether one may do it now. */
        ActionView: {
            /** @description The verb's code. */
            verb: string;
            /** @description Whether it is allowed now. */
            allowed: boolean;
            refusal: components["schemas"]["RefusalView"] | null;
        };
        /** @description A place in the body. */
        AnchorView: {
            /** @description The block's id. */
            block: string;
            /**
             * Format: int32
             * @description Where the words begin, in UTF-16 units of the block's flat text.
             */
            from: number;
            /**
             * Format: int32
             * @description Where they end.
             */
            to: number;
            /** @description The words; at most 4,000 characters. */
            quote: string;
            /** @description What stands before them; the last 32 characters are kept. */
            prefix: string;
            /** @description What stands after them; the first 32 characters are kept. */
            suffix: string;
        };
        /** @description A signature. */
        ApprovalView: {
            /** @description Whose. */
            by: components["schemas"]["PersonView"];
            /** @description In which capacity. */
            role: string;
            /** @description When. */
            at: string;
            /** @description Under which content. */
            content_hash: string;
            /** @description Whether it is good for the content as it is now. */
            valid: boolean;
        };
        /** @description A page of rows. */
        ArticlePage: {
            /** @description The rows. */
            items: components["schemas"]["ArticleRowView"][];
            /** @description Where the next page begins; null at the end. */
            next: string | null;
        };
        /** @description A row of a list. */
        ArticleRowView: {
            /** @description The article's id. */
            id: string;
            /**
             * Format: int64
             * @description Its number.
             */
            number: number;
            /** @description Its site. */
            site: components["schemas"]["SiteName"];
            /** @description Its column. */
            column: components["schemas"]["ColumnName"];
            /** @description Its headline; may be empty in a draft. */
            headline: string;
            /** @description `never_published`, `live` or `withdrawn`. */
            publication: string;
            /** @description The open edition's state; null when none is open. */
            edition_state: string | null;
            /** @description Who started it. */
            author: components["schemas"]["PersonView"];
            claimed_by: components["schemas"]["PersonView"] | null;
            /**
             * Format: int64
             * @description The edition's version.
             */
            version: number;
            /** @description When it last changed. */
            updated_at: string;
            /** @description When it first went live. */
            published_at: string | null;
            /** @description Where readers find it. */
            url: string | null;
        };
        /** @description An article. */
        ArticleView: {
            /** @description Its id. */
            id: string;
            /**
             * Format: int64
             * @description Its number.
             */
            number: number;
            /** @description Its site. */
            site: components["schemas"]["SiteName"];
            /** @description `never_published`, `live` or `withdrawn`. */
            publication: string;
            live: components["schemas"]["LiveView"] | null;
            withdrawn: components["schemas"]["WithdrawnView"] | null;
            /** @description The open edition; the live or withdrawn one when none is open. */
            edition: components["schemas"]["EditionView"];
            /** @description Who started it. */
            author: components["schemas"]["PersonView"];
            /** @description What one may do now. */
            actions: components["schemas"]["ActionView"][];
        };
        /** @description An attribute of a block that changed. */
        AttributeView: {
            /** @description Which, as in the body's schema; `type` when the block became one of another type. */
            name: string;
            /** @description Its value as text. */
            pieces: components["schemas"]["PieceView"][];
        };
        /** @description A block of the body. */
        BlockView: {
            /** @description Its id. */
            id: string | null;
            /** @description `same`, `changed`, `added`, `removed` or `moved`. */
            kind: string;
            /** @description Its type in the body's schema. */
            node: string;
            /** @description The change of the block itself: that adds, removes or moves it, or else the one in `frame`. */
            change: string | null;
            /** @description The change of its type and attributes, or of its structure as a whole. */
            frame: string | null;
            /** @description Which attributes changed. */
            attributes: components["schemas"]["AttributeView"][];
            /** @description Its text, also where nothing changed. */
            pieces: components["schemas"]["PieceView"][];
        };
        /** @description One name in the byline. */
        BylineView: {
            /** @description The name or pen name. */
            name: string;
            /** @description What they did. */
            role: string | null;
        };
        /** @description Where one change stands. */
        ChangeView: {
            /** @description The change, as the comparison names it. */
            id: string;
            /** @description `pending`, `stale` (undecided, but it does not fit the article as it is now), `accepted` or `rejected`. */
            state: string;
        };
        /** @description Which finding, and why. */
        CheckWaiver: {
            /** @description The finding's key. */
            key: string;
            /** @description Why it may stand; at most 2,000 characters. */
            reason: string;
        };
        /** @description The checks of the saved edition. */
        ChecksView: {
            /**
             * Format: int64
             * @description Of which version.
             */
            version: number;
            /** @description What was found, in reading order. */
            findings: components["schemas"]["FindingView"][];
            /** @description How many blocking ones are neither mended nor waived. */
            blocking: number;
            /** @description How many advisory ones nobody waived. */
            advisory: number;
        };
        /** @description Somebody who sees the draft. */
        ColleagueView: {
            /** @description Their id. */
            id: string;
            /** @description What colleagues see. */
            display_name: string;
            /** @description What they are called here; null for a writer without a role. */
            role: string | null;
        };
        /** @description People. */
        Colleagues: {
            /** @description The people, by name; at most 50. */
            items: components["schemas"]["ColleagueView"][];
        };
        /** @description A column, and whether the person may write in it. */
        ColumnBrief: {
            /** @description Its id. */
            id: string;
            /** @description Its name in addresses. */
            slug: string;
            /** @description Its name. */
            name: string;
            /** @description Whether the person may write in it. */
            may_write: boolean;
        };
        /** @description A column by name. */
        ColumnName: {
            /** @description Its name in addresses. */
            slug: string;
            /** @description Its name. */
            name: string;
        };
        /** @description Two states of an article, compared. */
        Compared: {
            /** @description The older side. */
            from: components["schemas"]["SideView"];
            /** @description The newer side. */
            to: components["schemas"]["SideView"];
            /** @description Fields of the metadata that changed. */
            fields: components["schemas"]["FieldView"][];
            /** @description All blocks in the order of the newer body, removed ones where they stood. */
            blocks: components["schemas"]["BlockView"][];
            /** @description How many changes there are. */
            changes: number;
        };
        /** @description Two contents, compared. */
        ComparisonView: {
            /** @description Fields of the metadata that changed. */
            fields: components["schemas"]["FieldView"][];
            /** @description All blocks in the order of the newer body, removed ones where they stood. */
            blocks: components["schemas"]["BlockView"][];
            /** @description How many changes there are. */
            changes: number;
        };
        /** @description Content, partial: an absent field stays, `null` clears where it may. */
        ContentInput: {
            /**
             * @description The column's slug.
             * @default null
             */
            column: string | null;
            /**
             * @description At most 120 characters.
             * @default null
             */
            kicker: string | null;
            /**
             * @description At most 250 characters.
             * @default null
             */
            headline: string | null;
            /**
             * @description At most 1,000 characters.
             * @default null
             */
            standfirst: string | null;
            /** @description The typed body. */
            body?: Record<string, never> | null;
            /**
             * @description At most 10 names.
             * @default null
             */
            byline: components["schemas"]["BylineView"][] | null;
            /**
             * @description At most 200 characters.
             * @default null
             */
            source: string | null;
            /**
             * @description A code, or null.
             * @default null
             */
            genre: string | null;
            /**
             * @description At most 20 of 60 characters.
             * @default null
             */
            tags: string[] | null;
            /**
             * @description Codes.
             * @default null
             */
            plan_nodes: string[] | null;
            /**
             * @description Codes.
             * @default null
             */
            audiences: string[] | null;
            /**
             * @description Codes.
             * @default null
             */
            themes: string[] | null;
            /**
             * @description A code, or null.
             * @default null
             */
            stage: string | null;
            /**
             * @description `vi` or `en`.
             * @default null
             */
            language: string | null;
        };
        /** @description Content, whole. */
        ContentView: {
            /** @description The column's slug. */
            column: string;
            /** @description tít dẫn. */
            kicker: string;
            /** @description tít. */
            headline: string;
            /** @description sapo. */
            standfirst: string;
            /** @description The typed body; its grammar is `document-schema.json`. */
            body: Record<string, never>;
            /** @description Who wrote it. */
            byline: components["schemas"]["BylineView"][];
            /** @description nguồn. */
            source: string;
            /** @description The genre's code. */
            genre: string | null;
            /** @description từ khóa. */
            tags: string[];
            /** @description Codes of plan nodes. */
            plan_nodes: string[];
            /** @description Codes of audiences. */
            audiences: string[];
            /** @description Codes of themes. */
            themes: string[];
            /** @description The stage's code. */
            stage: string | null;
            /** @description `vi` or `en`. */
            language: string;
        };
        /** @description A username and a password. */
        Credentials: {
            /** @description The username; case does not matter. */
            username: string;
            /** @description The password, exactly. */
            password: string;
        };
        /** @description A document of the register. */
        DocumentView: {
            /** @description What is stored. */
            code: string;
            /** @description Its number and sign. */
            number: string | null;
            /** @description Its title. */
            title: string;
            /** @description Who issued it. */
            issuer: string;
            /** @description When, as written in citations. */
            date: string | null;
        };
        /** @description An edition. */
        EditionView: {
            /**
             * Format: int64
             * @description 1, 2, 3 …
             */
            ordinal: number;
            /** @description Its state's code. */
            state: string;
            /**
             * Format: int64
             * @description The version to send back when saving.
             */
            version: number;
            /** @description What it says. */
            content: components["schemas"]["ContentView"];
            /** @description The hash to send back when approving. */
            content_hash: string;
            /** @description Who opened it. */
            opened_by: components["schemas"]["PersonView"];
            claimed_by: components["schemas"]["PersonView"] | null;
            returned: components["schemas"]["ReturnedView"] | null;
            /** @description Signatures. */
            approvals: components["schemas"]["ApprovalView"][];
            /** @description When it was last saved. */
            updated_at: string;
        };
        /** @description A field of the metadata that changed. */
        FieldView: {
            /** @description Which, as in the content. */
            field: string;
            /** @description Always `changed`: what did not change is not listed. */
            kind: string;
            /** @description Its change. */
            change: string;
            /** @description Its text; a column by its slug, lists by their entries joined with `, `. */
            pieces: components["schemas"]["PieceView"][];
        };
        /** @description One finding. */
        FindingView: {
            /** @description Stays the same while these words stay the same; to waive it by. */
            key: string;
            /** @description The check's code. */
            code: string;
            /** @description `blocking` or `advisory`. */
            severity: string;
            /** @description Where. */
            place: components["schemas"]["PlaceView"];
            /** @description The words at fault. */
            quote: string | null;
            /** @description What is wrong, for people. */
            sentence: string;
            fix: components["schemas"]["FixView"] | null;
            /** @description Whether you may let it stand. */
            waivable: boolean;
            waiver: components["schemas"]["WaiverView"] | null;
        };
        /** @description What can be put in its place at once. */
        FixView: {
            /** @description What the button says. */
            label: string;
            /** @description The text for exactly the place. */
            replacement: string;
        };
        /** @description A role in one place. */
        GrantView: {
            /** @description The role's code. */
            role: string;
            /** @description The site's slug; null for every site. */
            site: string | null;
            /** @description The column's slug; null for the whole site. */
            column: string | null;
        };
        /** @description The past, or a page of it. */
        History: {
            /** @description What happened, newest first. */
            items: components["schemas"]["HistoryItem"][];
            /** @description What to send as `before` for the page after this one; null on the last. */
            next: string | null;
        };
        /** @description One thing that happened. */
        HistoryItem: {
            /** @description `revision` (a save) or `event` (a step of the desk). */
            kind: string;
            /** @description When; of several saves, the last. */
            at: string;
            by: components["schemas"]["PersonView"] | null;
            /**
             * Format: int64
             * @description The revision's number; null of an event that left none.
             */
            revision: number | null;
            /** @description The verb's code. */
            verb: string;
            /** @description A reason, if one was given. */
            detail: string | null;
            /** @description What the edition said then. */
            content_hash: string | null;
            /** @description The name somebody gave the revision. */
            name: string | null;
            /**
             * Format: int64
             * @description How many saves the revision holds; 0 of an event that left none.
             */
            saves: number;
            /**
             * Format: int64
             * @description Which edition of the article, 1, 2, 3 …; null of an event that left no revision.
             */
            edition: number | null;
        };
        /** @description A figure that articles print by reference. */
        IndicatorView: {
            /** @description What is stored. */
            code: string;
            /** @description What is measured. */
            label: string;
            /** @description What is printed: the value with its unit and the word that says how exact it is. */
            shown: string;
            /**
             * Format: int32
             * @description The year the value is meant for.
             */
            year: number | null;
            /** @description The document it was taken from. */
            source_document: string;
        };
        /** @description What readers see. */
        LiveView: {
            /**
             * Format: int64
             * @description Which edition.
             */
            edition: number;
            /** @description Where. */
            url: string;
            /** @description Since when. */
            published_at: string;
            /** @description When the present edition went live. */
            updated_at: string;
            /** @description Under which headline. */
            headline: string;
        };
        /** @description Who has the pen. */
        LockView: {
            /** @description Who. */
            holder: components["schemas"]["PersonView"];
            /** @description Since when. */
            since: string;
            /** @description Whether it is you. */
            yours: boolean;
            /** @description Whether it is the tab that asks. */
            this_tab: boolean;
            /** @description When it falls free without another beat of the holder. */
            expires_at: string;
        };
        /** @description The signed-in person. */
        Me: {
            /** @description The person. */
            user: components["schemas"]["UserView"];
            /** @description Whether this newsroom is a demo. */
            demo: boolean;
            /** @description What they may be where. */
            roles: components["schemas"]["GrantView"][];
            /** @description The sites they work with. */
            sites: components["schemas"]["SiteBrief"][];
            /** @description Whether there is a column they may write in. */
            can_create: boolean;
        };
        /** @description A message that names you and that you have not seen. */
        MentionView: {
            /** @description On which article. */
            article: components["schemas"]["ArticleRowView"];
            /** @description In which thread. */
            thread: string;
            /** @description Which message. */
            message: string;
            /** @description Who wrote it. */
            by: components["schemas"]["PersonView"];
            /** @description When. */
            at: string;
            /** @description What it says. */
            text: string;
        };
        /** @description A message. */
        MessageView: {
            /** @description Its id. */
            id: string;
            /** @description Whose. */
            by: components["schemas"]["PersonView"];
            /** @description When. */
            at: string;
            /** @description What it says. */
            text: string;
            /** @description When it was last rewritten. */
            edited_at: string | null;
            /** @description Who is named in it. */
            mentions: components["schemas"]["PersonView"][];
            /** @description Whether it is yours. */
            yours: boolean;
        };
        /** @description What a revision is called now. */
        Named: {
            /**
             * Format: int64
             * @description The revision's number.
             */
            number: number;
            /** @description Its name. */
            name: string | null;
        };
        /** @description A name. */
        Naming: {
            /** @description At most 120 characters; empty takes the name away. */
            name: string;
        };
        /** @description Where the article belongs, and what is written already. */
        NewArticle: {
            /** @description The site's slug. */
            site: string;
            /** @description The column's slug. */
            column: string;
            content?: components["schemas"]["ContentInput"] | null;
        };
        /** @description An edited copy. */
        NewSuggestion: {
            /**
             * Format: int64
             * @description The version that the copy was made from.
             */
            version: number;
            /** @description What was changed in it; an absent field is as it was. */
            content: components["schemas"]["ContentInput"];
            base?: components["schemas"]["ContentInput"] | null;
            /** @description Why; at most 1,000 characters. */
            note?: string;
        };
        /** @description A remark. */
        NewThread: {
            anchor?: components["schemas"]["AnchorView"] | null;
            /** @description What it says; 1 to 4,000 characters. */
            text: string;
            /** @description Ids of people who are named in it; at most 20, everybody must see the draft. */
            mentions?: string[];
        };
        /** @description New words. */
        NewWords: {
            /** @description What the message says now; 1 to 4,000 characters. */
            text: string;
        };
        /** @description A node of the plan. */
        NodeView: {
            /** @description What is stored. */
            code: string;
            /** @description Its kind's code. */
            kind: string;
            /** @description Its place among its kind, as written: `01`. */
            ordinal: string;
            /** @description What is shown. */
            label: string;
            /** @description Whether its name still waits for confirmation. */
            placeholder: boolean;
        };
        /** @description A verb without arguments. */
        Nothing: Record<string, never>;
        /** @description An organisation's name. */
        OrganisationBrief: {
            /** @description Its id. */
            id: string;
            /** @description Its name. */
            name: string;
        };
        /** @description A person whom a document of the plan names. */
        PersonOfPlan: {
            /** @description What is stored. */
            code: string;
            /** @description What is printed. */
            name: string;
            /** @description The office in which the document names them. */
            title: string;
        };
        /** @description A person by name. */
        PersonView: {
            /** @description Their id. */
            id: string;
            /** @description What colleagues see. */
            display_name: string;
        };
        /** @description A piece of a text. */
        PieceView: {
            /** @description `same`, `added` or `removed`. */
            op: string;
            /** @description Its words; lines are parted by `\n`. */
            text: string;
            /** @description The change it belongs to. */
            change: string | null;
            /** @description The words are the same, but set otherwise. */
            marks_changed: boolean;
        };
        /** @description Where something was found. */
        PlaceView: {
            /** @description `headline`, `kicker`, `standfirst`, `body`, `byline` or `source`. */
            field: string;
            /** @description In the body: the number of the first-level block, from 0. */
            index: number | null;
            /** @description In the body: the block's id, if it has one. */
            block: string | null;
            /** @description Where it begins, in UTF-16 units of the field or of the block's flat text; null when it is the whole of it. */
            from: number | null;
            /** @description Where it ends. */
            to: number | null;
        };
        /** @description Who is there, and what there is to know about the article without reading it. */
        PresenceView: {
            /** @description Everybody, you among them, in the order in which they came. */
            people: components["schemas"]["PresentView"][];
            lock: components["schemas"]["LockView"] | null;
            /**
             * Format: int64
             * @description The newest edition's version.
             */
            version: number;
            /**
             * Format: int64
             * @description The newest edition.
             */
            ordinal: number;
            /**
             * Format: int64
             * @description Grows with every change of a remark.
             */
            comments: number;
            /**
             * Format: int64
             * @description Grows with every change of a suggestion.
             */
            suggestions: number;
            /** @description Who saved the edition last. */
            saved_by: components["schemas"]["PersonView"];
        };
        /** @description Somebody who has the article open. */
        PresentView: {
            /** @description Who. */
            user: components["schemas"]["PersonView"];
            /** @description `writing`, `reading` or `away`: the most they do in any of their tabs. */
            doing: string;
            /** @description Whether one of their tabs holds words that the server does not have. */
            unsaved: boolean;
            /** @description Since when. */
            since: string;
        };
        /** @description A preview link, without its token. */
        PreviewLinkView: {
            /** @description Its id. */
            id: string;
            /**
             * Format: int64
             * @description Of which edition.
             */
            edition: number;
            /**
             * Format: int64
             * @description At which version.
             */
            version: number;
            /** @description For whom. */
            note: string;
            /** @description Who made it. */
            made_by: components["schemas"]["PersonView"];
            /** @description When. */
            made_at: string;
            /** @description Until when it works. */
            expires_at: string;
            /** @description `working`, `expired` or `revoked`. */
            state: string;
            /** @description Whether you may take it back. */
            revocable: boolean;
        };
        /** @description The links of an article. */
        PreviewLinks: {
            /** @description Newest first. */
            items: components["schemas"]["PreviewLinkView"][];
        };
        /** @description A problem as the client reads it (RFC 9457). */
        Problem: {
            /** @description Always `about:blank`: the code says what it is. */
            type: string;
            /** @description The status in words. */
            title: string;
            /**
             * Format: int32
             * @description The status.
             */
            status: number;
            /** @description The stable code. */
            code: string;
            /** @description A sentence for people. */
            detail: string;
            /** @description The field at fault. */
            field?: string | null;
            /** @description To quote when asking for help. */
            request_id: string;
            /**
             * Format: int64
             * @description With `edition_conflict`: the version that is stored.
             */
            current_version?: number | null;
            /** @description With `checks_failed`: the codes of the checks that failed. */
            checks?: string[] | null;
            holder?: components["schemas"]["PersonView"] | null;
            /** @description With `edition_locked`: since when. */
            since?: string | null;
        };
        /** @description A locked quotation. */
        QuotationView: {
            /** @description What is stored. */
            code: string;
            /** @description Its exact wording. */
            text: string;
            /** @description The document it stands in. */
            source_document: string;
        };
        /** @description A verb that wants words. */
        Reason: {
            /** @description Why; at most 2,000 characters. */
            reason: string;
        };
        /** @description Why a verb is refused now. */
        RefusalView: {
            /** @description The stable code. */
            code: string;
            /** @description A sentence. */
            detail: string;
        };
        /** @description Which changes. */
        Rejection: {
            /** @description The changes; null or absent for all that are not decided. */
            changes?: string[] | null;
        };
        /** @description An answer. */
        Reply: {
            /** @description What it says; 1 to 4,000 characters. */
            text: string;
            /** @description Ids of people who are named in it; at most 20, everybody must see the draft. */
            mentions?: string[];
        };
        /** @description Who resolved a thread, and when. */
        ResolvedView: {
            /** @description Who. */
            by: components["schemas"]["PersonView"];
            /** @description When. */
            at: string;
        };
        /** @description What to bring back. */
        Restoring: {
            /**
             * Format: int64
             * @description The revision's number.
             */
            revision: number;
            /**
             * Format: int64
             * @description The version that the writer saw.
             */
            version: number;
        };
        /** @description Why and by whom an edition was sent back. */
        ReturnedView: {
            /** @description In whose words. */
            reason: string;
            /** @description Whose. */
            by: components["schemas"]["PersonView"];
            /** @description When. */
            at: string;
        };
        /** @description A revision. */
        RevisionView: {
            /**
             * Format: int64
             * @description 1, 2, 3 … within the article.
             */
            number: number;
            /**
             * Format: int64
             * @description Which edition, 1, 2, 3 …
             */
            edition: number;
            /** @description The step that made it; `edit` for saves. */
            verb: string;
            /** @description Who took it. */
            by: components["schemas"]["PersonView"];
            /** @description When; of several saves, the last. */
            at: string;
            /**
             * Format: int64
             * @description How many saves it holds.
             */
            saves: number;
            /** @description The name somebody gave it. */
            name: string | null;
            /** @description What it says. */
            content: components["schemas"]["ContentView"];
            /** @description The hash of that. */
            content_hash: string;
        };
        /** @description What changes, and since when. */
        Save: {
            /**
             * Format: int64
             * @description The version that the writer saw; or the article's `ETag` in `If-Match`.
             */
            version?: number | null;
            /** @description What changes. */
            content: components["schemas"]["ContentInput"];
        };
        /** @description The account to be made, or only a new password. */
        Setup: {
            /** @description The username to be; ignored when a password is reset. */
            username?: string;
            /** @description What colleagues will see; ignored when a password is reset. */
            display_name?: string;
            /** @description The password: at least 12 characters. */
            password: string;
        };
        /** @description What a link is good for. */
        SetupLink: {
            /** @description `setup` makes the first administrator, `reset` sets a password. */
            purpose: string;
            /** @description Whose password it sets. */
            username_hint: string | null;
        };
        /** @description For how long, and for whom. */
        Share: {
            /**
             * Format: int32
             * @description Hours until it stops working, 1 to 720.
             */
            hours: number;
            /** @description For whom it is, at most 200 characters; only the newsroom sees it. */
            note?: string;
        };
        /** @description The link. It cannot be shown again. */
        Shared: {
            /** @description Its id, for taking it back. */
            id: string;
            /** @description Its address. */
            url: string;
            /** @description Until when it works. */
            expires_at: string;
        };
        /** @description One side of a comparison. */
        SideView: {
            /**
             * Format: int64
             * @description The revision's number.
             */
            revision: number;
            /**
             * Format: int64
             * @description Which edition, 1, 2, 3 …
             */
            edition: number;
            /** @description The step that made it. */
            verb: string;
            /** @description When. */
            at: string;
            /** @description By whom. */
            by: components["schemas"]["PersonView"];
            /** @description The name somebody gave it. */
            name: string | null;
        };
        /** @description What a tab says of itself. */
        SignInput: {
            /** @description The tab's name, drawn by the browser: 1 to 40 of a–z, A–Z, 0–9, `-`, `_`. */
            tab: string;
            /** @description `writing`, `reading` or `away`. Writing takes the pen when it is free and you may edit. */
            doing: string;
            /** @description Whether it holds words that the server does not have. */
            unsaved: boolean;
            /** @description Whether the tab is being closed: the pen is given back at once. */
            leaving?: boolean;
        };
        /** @description What was read. */
        Signature: {
            /** @description The `content_hash` of the edition that the approver had before their eyes. */
            content_hash: string;
        };
        /** @description A site. */
        SiteBrief: {
            /** @description Its id. */
            id: string;
            /** @description Its name in addresses. */
            slug: string;
            /** @description Its name. */
            name: string;
            /** @description Where readers find it. */
            url: string;
            /** @description Whose it is. */
            organisation: components["schemas"]["OrganisationBrief"];
            /** @description Its columns. */
            columns: components["schemas"]["ColumnBrief"][];
            /** @description What roles are called here. */
            role_labels: {
                [key: string]: string;
            };
        };
        /** @description A site in two words. */
        SiteName: {
            /** @description Its name in addresses. */
            slug: string;
            /** @description Its name. */
            name: string;
            /** @description Where readers find it. */
            url: string;
        };
        /** @description Sites. */
        Sites: {
            /** @description The sites, in their order. */
            items: components["schemas"]["SiteBrief"][];
            /** @description Always null: sites fit on one page. */
            next: string | null;
        };
        /** @description What is submitted. */
        Submission: {
            /**
             * Format: int64
             * @description The version that the author saw; a newer one is a conflict.
             */
            version?: number | null;
        };
        /** @description A suggestion in a list. */
        SuggestionRow: {
            /** @description Its id. */
            id: string;
            /** @description Who made it. */
            by: components["schemas"]["PersonView"];
            /** @description When. */
            at: string;
            /** @description In whose words; may be empty. */
            note: string;
            /** @description `open`, `settled` or `withdrawn`. */
            state: string;
            /**
             * Format: int64
             * @description The version it was made from.
             */
            base_version: number;
            /**
             * Format: int64
             * @description How many of its changes are not decided.
             */
            pending: number;
            /** @description Whether it is yours. */
            yours: boolean;
        };
        /** @description A suggestion with what it changes. */
        SuggestionView: components["schemas"]["SuggestionRow"] & {
            /** @description The copy against what it was made from. */
            comparison: components["schemas"]["ComparisonView"];
            /** @description Where each change stands, in reading order. */
            changes: components["schemas"]["ChangeView"][];
        };
        /** @description The suggestions on an article. */
        Suggestions: {
            /** @description The suggestions, the newest first, closed ones too. */
            items: components["schemas"]["SuggestionRow"][];
            /**
             * Format: int64
             * @description Grows with every change: what `suggestions` events carry.
             */
            counter: number;
        };
        /** @description Who takes it, and why. */
        TakeOver: {
            /** @description The tab that takes it. */
            tab: string;
            /** @description Why; needed when a colleague has it. At most 2,000 characters. */
            reason: string;
        };
        /** @description A term of a list. */
        TermView: {
            /** @description What is stored. */
            code: string;
            /** @description What is shown. */
            label: string;
        };
        /** @description A thread. */
        ThreadView: {
            /** @description Its id. */
            id: string;
            anchor: components["schemas"]["AnchorView"] | null;
            /** @description Whether its words are not in the saved body now; the anchor keeps them. */
            lost: boolean;
            /** @description `open` or `resolved`. */
            status: string;
            resolved: components["schemas"]["ResolvedView"] | null;
            /** @description The messages, the first one first. */
            messages: components["schemas"]["MessageView"][];
        };
        /** @description The threads of an article. */
        Threads: {
            /** @description The threads, the oldest first. */
            items: components["schemas"]["ThreadView"][];
            /**
             * Format: int64
             * @description Grows with every change: what `comments` events carry.
             */
            counter: number;
        };
        /** @description An article that uses it. */
        UseView: components["schemas"]["ArticleRowView"] & {
            /** @description Where the edition stands that you see: `draft`, `submitted`, `in_review`, `returned`, `approved` or `live`. */
            state: string;
            /** @description Whether what readers see now uses it. */
            live: boolean;
            /** @description Whether the edition that you see uses it; if not, the new edition has dropped what the live one still prints. */
            in_edition: boolean;
        };
        /** @description A person. */
        UserView: {
            /** @description Their id. */
            id: string;
            /** @description What they sign in with. */
            username: string;
            /** @description What colleagues see. */
            display_name: string;
            /** @description What readers see. */
            pen_name: string | null;
        };
        /** @description A page of articles that use it. */
        Uses: {
            /** @description The articles, last changed first. */
            items: components["schemas"]["UseView"][];
            /**
             * Format: int64
             * @description How many there are on all pages.
             */
            total: number;
            /**
             * Format: int64
             * @description This page.
             */
            page: number;
            /**
             * Format: int64
             * @description How many pages there are, at least 1.
             */
            pages: number;
        };
        /** @description The lists of the plan pack; empty without one. */
        Vocabulary: {
            /** @description thể loại. */
            genres: components["schemas"]["TermView"][];
            /** @description đối tượng. */
            audiences: components["schemas"]["TermView"][];
            /** @description giai đoạn. */
            stages: components["schemas"]["TermView"][];
            /** @description chủ đề. */
            themes: components["schemas"]["TermView"][];
            /** @description Nodes of the plan. */
            plan_nodes: components["schemas"]["NodeView"][];
            /** @description Documents. */
            documents: components["schemas"]["DocumentView"][];
            /** @description Quotations. */
            quotations: components["schemas"]["QuotationView"][];
            /** @description Targets of the plan, then other figures. */
            indicators: components["schemas"]["IndicatorView"][];
            /** @description Persons. */
            people: components["schemas"]["PersonOfPlan"][];
        };
        /** @description Which finding. */
        WaivedCheck: {
            /** @description The finding's key. */
            key: string;
        };
        /** @description That somebody let it stand. */
        WaiverView: {
            /** @description Who. */
            by: components["schemas"]["PersonView"];
            /** @description When. */
            at: string;
            /** @description Why. */
            reason: string;
        };
        /** @description That it was taken down. */
        WithdrawnView: {
            /** @description When. */
            at: string;
            /** @description Why. */
            reason: string;
            /** @description By whom. */
            by: components["schemas"]["PersonView"];
        };
        /** @description The queues. */
        Work: {
            /** @description Submitted articles that one may claim or approve. */
            waiting_for_me: components["schemas"]["ArticleRowView"][];
            /** @description One's own articles that came back. */
            returned_to_me: components["schemas"]["ArticleRowView"][];
            /** @description One's own drafts. */
            my_drafts: components["schemas"]["ArticleRowView"][];
            /** @description Articles on one's desk. */
            claimed_by_me: components["schemas"]["ArticleRowView"][];
            /** @description Approved articles that one may publish. */
            ready_to_publish: components["schemas"]["ArticleRowView"][];
            /** @description What went live lately. */
            recently_live: components["schemas"]["ArticleRowView"][];
            /** @description Remarks that name one and that one has not seen, the newest first. */
            mentions: components["schemas"]["MentionView"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    articles_list: {
        parameters: {
            query?: {
                /** @description Only this site (slug). */
                site?: string;
                /** @description Only this column (slug, with `site`). */
                column?: string;
                /** @description Only these states, separated by commas. */
                state?: string;
                /** @description Only headlines that contain this, accents ignored. */
                q?: string;
                /** @description Only one's own. */
                mine?: boolean;
                /** @description Only this author's (id). */
                author?: string;
                /** @description Where the last page ended. */
                cursor?: string;
                /** @description 1 to 100; 30 if absent. */
                limit?: number;
                /** @description Only `updated` for now. */
                order?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlePage"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewArticle"];
            };
        };
        responses: {
            /** @description Started; `Location` says where */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description `no_right_on_column` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The article; `ETag` is its version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description None, or none that you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Save"];
            };
        };
        responses: {
            /** @description Saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `edition_conflict`, with `current_version` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Signature"];
            };
        };
        responses: {
            /** @description The article as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it; the code says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checks_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecksView"];
                };
            };
            /** @description None, or none whose drafts you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checks_unwaive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaivedCheck"];
            };
        };
        responses: {
            /** @description The checks as they stand now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecksView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description None, or none whose drafts you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not waived, or the edition is not open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checks_waive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckWaiver"];
            };
        };
        responses: {
            /** @description The checks as they stand now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecksView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description None, or none whose drafts you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such finding now, or the edition is not open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description No reason is given */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_claim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The article as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it; the code says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comments_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The threads */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Threads"];
                };
            };
            /** @description None, or none whose draft you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comments_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewThread"];
            };
        };
        responses: {
            /** @description The thread */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description None, or none whose draft you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_threads` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comments_rewrite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
                /** @description The thread's id */
                thread: string;
                /** @description The message's id */
                message: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWords"];
            };
        };
        responses: {
            /** @description The thread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description `not_your_message` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description No such message, or none that you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comments_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
                /** @description The thread's id */
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The thread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description No such thread, or none that you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comments_reply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
                /** @description The thread's id */
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reply"];
            };
        };
        responses: {
            /** @description The thread */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description No such thread, or none that you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_messages` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comments_resolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
                /** @description The thread's id */
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The thread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description No such thread, or none that you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comments_seen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
                /** @description The thread's id */
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Noted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such thread, or none that you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_compare: {
        parameters: {
            query: {
                /** @description A revision's number, `live` (what readers see), `approved` (what was approved last) or `current`. */
                from: string;
                /** @description The same; `current` by default. */
                to?: string;
            };
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Compared"];
                };
            };
            /** @description None, or none whose drafts you may see; or it was never approved, or is not live */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_history: {
        parameters: {
            query?: {
                /** @description Only revisions before this one: the `next` of the page before. */
                before?: number;
                /** @description `all` (default), `steps` (without saves) or `named`. */
                kind?: string;
                /** @description How many revisions, 1 to 200; 50 by default. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The past */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description None, or none whose drafts you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_live: {
        parameters: {
            query?: {
                /** @description The tab's name: `lock.this_tab` is about it. */
                tab?: string;
            };
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, until you leave or may not listen any more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description None, or none whose draft you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_streams` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lock_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOver"];
            };
        };
        responses: {
            /** @description Who is there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceView"];
                };
            };
            /** @description You may not edit now; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description None, or none whose draft you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason_required`, `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_people: {
        parameters: {
            query?: {
                /** @description Only names that contain this, accents and capitals ignored. */
                q?: string;
            };
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleagues"];
                };
            };
            /** @description None, or none whose draft you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    presence_beat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInput"];
            };
        };
        responses: {
            /** @description Who is there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceView"];
                };
            };
            /** @description None, or none whose draft you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_preview: {
        parameters: {
            query?: {
                /** @description `page` (default), `print`, `feed` or `card`. */
                as?: string;
            };
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description None, or none that you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previews_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The links */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewLinks"];
                };
            };
            /** @description None, or none whose draft you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previews_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Share"];
            };
        };
        responses: {
            /** @description The link; it cannot be shown again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shared"];
                };
            };
            /** @description None, or none whose draft you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_preview_links` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previews_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
                /** @description The link's id */
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The links as they stand now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewLinks"];
                };
            };
            /** @description None that you may take back */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The article as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it; the code says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The article as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it; the code says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restoring"];
            };
        };
        responses: {
            /** @description Restored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description None, or none whose drafts you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `edition_conflict`, with `current_version`; `edition_locked` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field`: it names what is no longer there */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_return_to_author: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The article as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it; the code says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_revise: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The article as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it; the code says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revisions_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
                /** @description The revision's number */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionView"];
                };
            };
            /** @description None, or none whose drafts you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revisions_name: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
                /** @description The revision's number */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Naming"];
            };
        };
        responses: {
            /** @description Named */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Named"];
                };
            };
            /** @description You do not write there */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description None, or none whose drafts you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revisions_preview: {
        parameters: {
            query?: {
                /** @description `page` (default), `print`, `feed` or `card`. */
                as?: string;
            };
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
                /** @description The revision's number */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description None, or none whose drafts you may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Submission"];
            };
        };
        responses: {
            /** @description The article as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it; the code says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The suggestions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description None, or none whose draft you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSuggestion"];
            };
        };
        responses: {
            /** @description The suggestion */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionView"];
                };
            };
            /** @description `no_right_on_column`: you do not write on this site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description None, or none whose draft you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `edition_conflict`: that version is not known; `too_many_suggestions` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_suggested`, `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The article's id */
                id: string;
                /** @description The suggestion's id */
                suggestion: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The suggestion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionView"];
                };
            };
            /** @description No such suggestion, or none that you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
                /** @description The suggestion's id */
                suggestion: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description The article as it stands now, and what was not applied */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedView"];
                };
            };
            /** @description You may not edit now; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description No such suggestion, or none that you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `edition_conflict`, `edition_locked`, `suggestion_closed`, `changes_stale` (nothing could be applied), `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
                /** @description The suggestion's id */
                suggestion: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description The suggestion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionView"];
                };
            };
            /** @description You may not edit now; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description No such suggestion, or none that you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `suggestion_closed`, `changes_stale`, `wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
                /** @description The suggestion's id */
                suggestion: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The suggestion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionView"];
                };
            };
            /** @description `not_your_suggestion` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description No such suggestion, or none that you see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `suggestion_closed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articles_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key have one effect */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The article's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The article as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description You may not; the code says why */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it; the code says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    plan_uses: {
        parameters: {
            query: {
                /** @description `document`, `quotation`, `indicator`, `person` or `article`. */
                kind: string;
                /** @description Its code in the plan pack; an article's number. */
                code: string;
                /** @description 1, 2, 3 …; 1 if absent. */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; empty for a code that nothing uses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uses"];
                };
            };
            /** @description `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed-in person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Signed in; the cookie is set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `bad_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts`, with `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    setup_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The link's token */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link works */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupLink"];
                };
            };
            /** @description No such link */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_spent` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setup_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The link's token */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Setup"];
            };
        };
        responses: {
            /** @description Done and signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `link_spent` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `weak_password` or `invalid_field` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sites_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sites */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sites"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    vocabulary_list: {
        parameters: {
            query?: {
                /** @description The site's slug. All sites share one plan pack for now. */
                site?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vocabulary"];
                };
            };
            /** @description No such site */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    work_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queues */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            /** @description `not_signed_in` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
