// What a website gets whose privacy centre is closed: tags are told that nothing is granted, and marked content stays off.
(() => {
  'use strict';
  const layer = (window.dataLayer ??= []);
  function tag() {
    layer.push(arguments);
  }
  tag('consent', 'default', {
    ad_storage: 'denied',
    ad_user_data: 'denied',
    ad_personalization: 'denied',
    analytics_storage: 'denied',
    functionality_storage: 'denied',
    personalization_storage: 'denied',
    security_storage: 'granted',
  });
})();
