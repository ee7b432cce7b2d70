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
        /** @description A verb, and whether one may do it now. */
        ActionView: {
            /** @description The verb's code. */
            verb: string;
            /** @description Whether it is allowed now. */
            allowed: boolean;
            refusal: components["schemas"]["RefusalView"] | null;
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
        /** @description One name in the byline. */
        BylineView: {
            /** @description The name or pen name. */
            name: string;
            /** @description What they did. */
            role: string | null;
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
        /** @description A role in one place. */
        GrantView: {
            /** @description The role's code. */
            role: string;
            /** @description The site's slug; null for every site. */
            site: string | null;
            /** @description The column's slug; null for the whole site. */
            column: string | null;
        };
        /** @description The past. */
        History: {
            /** @description What happened, newest first. */
            items: components["schemas"]["HistoryItem"][];
            /** @description Always null: the newest 200 of each kind are shown. */
            next: string | null;
        };
        /** @description One thing that happened. */
        HistoryItem: {
            /** @description `revision` (a save) or `event` (a step of the desk). */
            kind: string;
            /** @description When. */
            at: string;
            by: components["schemas"]["PersonView"] | null;
            /**
             * Format: int64
             * @description The revision's number.
             */
            revision: number | null;
            /** @description The verb's code. */
            verb: string;
            /** @description A reason, if one was given. */
            detail: string | null;
            /** @description What the edition said then. */
            content_hash: string | null;
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
        /** @description Where the article belongs, and what is written already. */
        NewArticle: {
            /** @description The site's slug. */
            site: string;
            /** @description The column's slug. */
            column: string;
            content?: components["schemas"]["ContentInput"] | null;
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
        /** @description A person by name. */
        PersonView: {
            /** @description Their id. */
            id: string;
            /** @description What colleagues see. */
            display_name: string;
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
        /** @description Why and by whom an edition was sent back. */
        ReturnedView: {
            /** @description In whose words. */
            reason: string;
            /** @description Whose. */
            by: components["schemas"]["PersonView"];
            /** @description When. */
            at: string;
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
        /** @description A term of a list. */
        TermView: {
            /** @description What is stored. */
            code: string;
            /** @description What is shown. */
            label: string;
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
    articles_history: {
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
