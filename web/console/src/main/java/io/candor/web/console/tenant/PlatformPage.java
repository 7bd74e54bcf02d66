package io.candor.web.console.tenant;

import io.candor.ejb.tenant.PlatformQueries;
import io.candor.ejb.tenant.PlatformQueries.TenantRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Shows operators all tenants, one page at a time. */
@Named
@RequestScoped
public class PlatformPage {

    private final LazyDataModel<TenantRow> tenants;

    @Inject
    PlatformPage(PlatformQueries platform) {
        this.tenants = new Tenants(platform);
    }

    /** For the container's proxy. */
    protected PlatformPage() {
        this.tenants = null;
    }

    /** The tenants, read as the table asks for them. */
    public LazyDataModel<TenantRow> getTenants() {
        return tenants;
    }

    /** Slugs order the list; the table neither sorts nor filters. */
    private static final class Tenants extends LazyDataModel<TenantRow> {

        private final transient PlatformQueries platform;

        Tenants(PlatformQueries platform) {
            this.platform = platform;
        }

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return platform.countTenants();
        }

        @Override
        public List<TenantRow> load(int first, int most, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
            return platform.tenants(first, most);
        }

        @Override
        public String getRowKey(TenantRow row) {
            return row.slug();
        }

        @Override
        public TenantRow getRowData(String slug) {
            return null;
        }
    }
}
