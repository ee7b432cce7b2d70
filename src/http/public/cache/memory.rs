//! The memory: pages by site and path.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use super::Ready;

/// The most that is kept, in bytes over all encodings.
const BUDGET: usize = 96 * 1024 * 1024;

type Pages = HashMap<Box<str>, Arc<Ready>>;

/// Pages in memory. One lock, held for a look-up only.
#[derive(Debug, Default)]
pub struct PageCache {
    sites: RwLock<HashMap<Box<str>, Pages>>,
    hosts: RwLock<HashMap<Box<str>, Box<str>>>,
    bytes: AtomicUsize,
    epoch: AtomicU64,
}

/// The state of the world when a page began to be made. A page of an older world is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Epoch(u64);

impl PageCache {
    /// The page at a path of a site (`key` is the path, with `?trang=n` for later pages).
    pub fn get(&self, site: &str, key: &str) -> Option<Arc<Ready>> {
        let sites = self.sites.read().unwrap_or_else(PoisonError::into_inner);
        sites.get(site)?.get(key).cloned()
    }

    /// The site that lives at a host of its own.
    pub fn site_at(&self, host: &str) -> Option<Box<str>> {
        let hosts = self.hosts.read().unwrap_or_else(PoisonError::into_inner);
        if hosts.is_empty() { None } else { hosts.get(host).cloned() }
    }

    /// Remembers which site lives at which host.
    pub fn know_hosts(&self, known: impl Iterator<Item = (String, String)>) {
        let known = known
            .map(|(host, site)| (host.into_boxed_str(), site.into_boxed_str()))
            .collect::<HashMap<_, _>>();
        let differs = *self.hosts.read().unwrap_or_else(PoisonError::into_inner) != known;
        if differs {
            *self.hosts.write().unwrap_or_else(PoisonError::into_inner) = known;
        }
    }

    /// The present state of the world; take it before reading the database.
    pub fn epoch(&self) -> Epoch {
        Epoch(self.epoch.load(Ordering::SeqCst))
    }

    /// Keeps a page, unless something was published since `epoch`: it may have been made from what was before.
    pub fn keep(&self, epoch: Epoch, site: &str, key: &str, page: Arc<Ready>) {
        let mut sites = self.sites.write().unwrap_or_else(PoisonError::into_inner);
        if self.epoch() != epoch {
            return;
        }
        if self.bytes.load(Ordering::Relaxed) + page.size() > BUDGET {
            // Rare, and simpler to trust than a list of last uses: what readers want comes back at once.
            sites.clear();
            self.bytes.store(0, Ordering::Relaxed);
        }
        self.bytes.fetch_add(page.size(), Ordering::Relaxed);
        let old = sites.entry(site.into()).or_default().insert(key.into(), page);
        if let Some(old) = old {
            self.bytes.fetch_sub(old.size(), Ordering::Relaxed);
        }
    }

    /// Forgets every page of a site: something was published there.
    pub fn forget(&self, site: &str) {
        let mut sites = self.sites.write().unwrap_or_else(PoisonError::into_inner);
        self.epoch.fetch_add(1, Ordering::SeqCst);
        if let Some(pages) = sites.remove(site) {
            self.bytes.fetch_sub(pages.values().map(|page| page.size()).sum(), Ordering::Relaxed);
        }
    }

    /// Forgets everything.
    pub fn forget_all(&self) {
        let mut sites = self.sites.write().unwrap_or_else(PoisonError::into_inner);
        self.epoch.fetch_add(1, Ordering::SeqCst);
        sites.clear();
        self.bytes.store(0, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::*;

    fn page(text: &str) -> Arc<Ready> {
        Arc::new(Ready::new(200, Kind::Page, text.as_bytes().to_vec(), None))
    }

    #[test]
    fn a_page_made_before_an_event_is_not_kept_after_it() {
        let cache = PageCache::default();
        let before = cache.epoch();
        cache.forget("bao");
        cache.keep(before, "bao", "/", page("old"));
        assert!(cache.get("bao", "/").is_none());
        cache.keep(cache.epoch(), "bao", "/", page("new"));
        assert!(cache.get("bao", "/").is_some());
    }

    #[test]
    fn an_event_on_one_site_leaves_the_other_alone() {
        let cache = PageCache::default();
        cache.keep(cache.epoch(), "bao", "/", page("a"));
        cache.keep(cache.epoch(), "dai", "/", page("b"));
        cache.forget("bao");
        assert!(cache.get("bao", "/").is_none());
        assert!(cache.get("dai", "/").is_some());
        cache.forget("dai");
        assert_eq!(cache.bytes.load(Ordering::Relaxed), 0);
    }
}
