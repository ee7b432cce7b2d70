//! NewsArticle structured data (schema.org), and the escaping that keeps it inside its script element.

use serde_json::{Map, Value, json};

use super::{ArticleView, DocumentView, SiteView};

/// The JSON-LD of a live article; its dates are those the page prints.
pub(super) fn news_article(site: &SiteView, view: &ArticleView) -> String {
    let modified = view.updated.as_ref().unwrap_or(&view.published);
    let mut node = Map::new();
    let mut set = |key: &str, value: Value| node.insert(key.to_owned(), value);
    set("@context", json!("https://schema.org"));
    set("@type", json!("NewsArticle"));
    set("mainEntityOfPage", json!(view.canonical_url));
    set("url", json!(view.canonical_url));
    set("headline", json!(view.headline));
    if !view.standfirst.is_empty() {
        set("description", json!(view.standfirst));
    }
    set("datePublished", json!(view.published.iso()));
    set("dateModified", json!(modified.iso()));
    set("inLanguage", json!(view.language.code()));
    set("articleSection", json!(view.column.text));
    set("isAccessibleForFree", json!(true));
    set("author", authors(site, view));
    set("publisher", publisher(site));
    if let Some(source) = &view.source {
        set("creditText", json!(source));
    }
    if !view.tags.is_empty() {
        set("keywords", view.tags.iter().map(|tag| json!(tag.text)).collect());
    }
    if !view.documents.is_empty() {
        set("isBasedOn", view.documents.iter().map(document).collect());
    }
    in_script(&Value::Object(node))
}

/// People by name; an article without a byline is the agency's.
fn authors(site: &SiteView, view: &ArticleView) -> Value {
    if view.byline.is_empty() {
        return json!([{ "@type": "Organization", "name": site.agency }]);
    }
    view.byline.iter().map(|person| json!({ "@type": "Person", "name": person.name })).collect()
}

fn publisher(site: &SiteView) -> Value {
    let mut publisher = json!({
        "@type": "NewsMediaOrganization",
        "name": site.name,
        "parentOrganization": { "@type": "Organization", "name": site.agency },
    });
    if let (Some(logo), Some(fields)) = (&site.logo_url, publisher.as_object_mut()) {
        fields.insert("logo".to_owned(), json!({ "@type": "ImageObject", "url": logo }));
    }
    publisher
}

fn document(document: &DocumentView) -> Value {
    json!({
        "@type": "CreativeWork",
        "identifier": document.number,
        "name": document.title,
        "publisher": { "@type": "Organization", "name": document.issuer },
    })
}

/// JSON that cannot leave its `<script>`: `<`, `>` and `&` are written as escapes, so neither `</script>` nor `<!--`
/// can appear, whatever the headline says.
fn in_script(value: &Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::super::samples;
    use super::{in_script, news_article};

    #[test]
    fn a_headline_cannot_close_the_script() {
        let headline = "</script><!--<script>alert('x')</script> & \u{2028}";
        let text = in_script(&serde_json::json!({ "headline": headline }));
        assert!(!text.contains('<') && !text.contains('>') && !text.contains('&'));
        let back: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(back["headline"], headline);
    }

    #[test]
    fn the_dates_are_the_pages_dates() {
        let view = samples::article();
        let text = news_article(&samples::site(), &view);
        let node: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(node["datePublished"], view.published.iso());
        assert_eq!(node["dateModified"], view.updated.unwrap().iso());
        assert_eq!(node["author"][0]["name"], view.byline[0].name);
        assert_eq!(node["isBasedOn"][0]["identifier"], view.documents[0].number);
    }

    #[test]
    fn an_article_without_byline_belongs_to_the_agency() {
        let site = samples::site();
        let mut view = samples::article();
        view.byline.clear();
        view.updated = None;
        let node: serde_json::Value = serde_json::from_str(&news_article(&site, &view)).unwrap();
        assert_eq!(node["author"][0]["name"], site.agency);
        assert_eq!(node["dateModified"], node["datePublished"]);
    }
}
